import { allPages, WHOLE_PAGE } from "@/api/allPages";
import { askRedemptions, type RedemptionFilter } from "@/features/campaigns/redemptions/api";
import type { Format } from "@/lib/format";
import { RESULT_NAMES } from "@/lib/redemptions";

/** Every attempt that the log's filter lets through, the newest first. */
export async function attemptsCsv(filter: RedemptionFilter, format: Format) {
  const attempts = await allPages((cursor) =>
    askRedemptions({ ...filter, cursor, limit: WHOLE_PAGE }),
  );
  return [
    ["When", "Result", "Undone", "Customer", "Place", "By", "Bill"],
    ...attempts.map((one) => [
      format.dateTime(one.at),
      RESULT_NAMES[one.result] ?? one.result,
      one.reversedAt ? format.dateTime(one.reversedAt) : "",
      one.customerFirstName ?? "",
      one.place,
      one.by ?? "",
      one.amountMinor == null ? "" : format.money(one.amountMinor, one.currency ?? undefined),
    ]),
  ];
}
