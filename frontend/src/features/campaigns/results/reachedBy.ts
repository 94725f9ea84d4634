import { t } from "@lingui/core/macro";
import type { ReachedBy } from "@/api/types";

/** Over which channels a coupon reached its customer. */
export const REACHED_NAMES: Record<ReachedBy, string> = {
  email: t`E-mail alone`,
  sms: t`SMS alone`,
  both: t`E-mail and SMS`,
  none: t`Not reached`,
};

export const REACHED = Object.keys(REACHED_NAMES) as ReachedBy[];
