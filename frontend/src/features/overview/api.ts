import { queryOptions } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { firstKeys } from "@/api/firstKeys";
import { EVERY } from "@/api/intervals";

export const overviewQuery = queryOptions({
  queryKey: firstKeys.overview,
  queryFn: () => answer(client.GET("/api/v1/overview")),
  refetchInterval: ({ state }) => (state.data?.active.length ? EVERY.twoSeconds : EVERY.halfMinute),
});
