import type { ReachedBy } from "@/api/types";

/** Over which channels a coupon reached its customer. */
export const REACHED_NAMES: Record<ReachedBy, string> = {
  email: "E-mail alone",
  sms: "SMS alone",
  both: "E-mail and SMS",
  none: "Not reached",
};

export const REACHED = Object.keys(REACHED_NAMES) as ReachedBy[];
