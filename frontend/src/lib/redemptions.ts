import { t } from "@lingui/core/macro";
import { saidLater } from "@/lib/words";

/** Whatever the counter answered but "redeemed". */
export const REFUSED = "refused";

/** What can come of an attempt at the counter, in the order a marketer asks for it. */
export const RESULT_NAMES: Record<string, string> = saidLater({
  redeemed: () => t`Redeemed`,
  already_used: () => t`Already used`,
  expired: () => t`Expired`,
  voided: () => t`Canceled`,
  not_yet: () => t`Not yet`,
  not_now: () => t`Not now`,
  wrong_place: () => t`Other place`,
  cap_reached: () => t`All gone`,
  unknown: () => t`Unknown`,
  throttled: () => t`Too many tries`,
});
