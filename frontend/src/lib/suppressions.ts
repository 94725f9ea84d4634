/** Why an address is never written to again. */
export const SUPPRESSION_REASONS: Record<string, string> = {
  "opt-out": "Opted out",
  bounce: "Bounced",
  complaint: "Complained",
  invalid: "Invalid address",
  manual: "Added by hand",
  erased: "Erased on request",
};
