import type { CampaignPreflight, RecipientReport } from "@/api/types";

/** Something to correct or to consider, from the preflight or from the check of every recipient. */
export type Finding = {
  code: string;
  detail: string;
  isError: boolean;
  pointer?: string | null;
  count?: number | null;
  examples: { customerId: number; name: string }[];
};

/** What the recipient check says better than the preflight, which sees one customer. */
const SAID_BETTER = new Set(["empty-value", "sms-unicode", "sms-long"]);

export function findingsOf(
  preflight: Pick<CampaignPreflight, "errors" | "warnings">,
  report?: RecipientReport,
) {
  const preflighted = preflight.warnings.filter(({ code }) => !report || !SAID_BETTER.has(code));
  return {
    errors: [
      ...preflight.errors.map((error) => ({ ...error, isError: true, examples: [] })),
      ...(report?.errors ?? []).map((error) => ({ ...error, isError: true })),
    ] satisfies Finding[],
    warnings: [
      ...(report?.warnings ?? []).map((warning) => ({ ...warning, isError: false })),
      ...preflighted.map((warning) => ({ ...warning, isError: false, examples: [] })),
    ] satisfies Finding[],
  };
}
