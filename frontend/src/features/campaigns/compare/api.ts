import { queryOptions } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { keys } from "@/api/keys";

export const comparisonQuery = (ids: readonly number[]) =>
  queryOptions({
    queryKey: keys.campaigns.comparison(ids),
    queryFn: () =>
      answer(
        client.GET("/api/v1/campaign-comparison", { params: { query: { ids: ids.join(",") } } }),
      ),
  });

export const comparisonFile = (ids: readonly number[]) =>
  `/api/v1/campaign-comparison.csv?ids=${ids.join(",")}`;

/** "3-7-12" as the address has it; what is no number is left out. */
export const idsOf = (text = "") => [
  ...new Set(
    text
      .split("-")
      .map(Number)
      .filter((id) => Number.isSafeInteger(id) && id > 0),
  ),
];
