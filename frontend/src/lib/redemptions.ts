import { t } from "@lingui/core/macro";
import type { COUNTER_RESULTS } from "@/lib/campaigns";
import { saidLater } from "@/lib/words";

/** What can come of an attempt at the counter. */
export const RESULT_NAMES: Record<string, string> = saidLater<(typeof COUNTER_RESULTS)[number]>({
  redeemed: () => t`Redeemed`,
  already_used: () => t`Already used`,
  expired: () => t`Expired`,
  voided: () => t({ message: "Canceled", context: "coupon" }),
  not_yet: () => t`Not yet`,
  not_now: () => t`Not now`,
  wrong_place: () => t`Other place`,
  cap_reached: () => t`All gone`,
  unknown: () => t`Unknown`,
  throttled: () => t`Too many tries`,
});
