/** Whatever the counter answered but "redeemed". */
export const REFUSED = "refused";

/** What can come of an attempt at the counter, in the order a marketer asks for it. */
export const RESULT_NAMES: Record<string, string> = {
  redeemed: "Redeemed",
  already_used: "Already used",
  expired: "Expired",
  voided: "Canceled",
  not_yet: "Not yet",
  not_now: "Not now",
  wrong_place: "Other place",
  cap_reached: "All gone",
  unknown: "Unknown",
  throttled: "Too many tries",
};
