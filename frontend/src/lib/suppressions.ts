import { t } from "@lingui/core/macro";

/** Why an address is never written to again. */
export const SUPPRESSION_REASONS: Record<string, string> = {
  "opt-out": t`Opted out`,
  bounce: t`Bounced`,
  complaint: t`Complained`,
  invalid: t`Invalid address`,
  manual: t`Added by hand`,
  erased: t`Erased on request`,
};
