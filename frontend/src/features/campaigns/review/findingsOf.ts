import type { CampaignPreflight, RecipientReport } from "@/api/types";
import type { ShownReport } from "@/features/campaigns/review/useRecipientCheck";
import { said } from "@/lib/serverWords/said";

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

/** What e-mails to real customers are stopped for: in the sandbox a warning, and red all the same. */
const NEEDED = new Set(["no-sender", "no-postal-address"]);

export type Found = {
  errors: Finding[];
  needed: Finding[];
  warnings: Finding[];
  /** What a check found of the campaign or the people as they were before. */
  older: Finding[];
};

export function findingsOf(
  preflight: Pick<CampaignPreflight, "errors" | "warnings">,
  shown?: ShownReport,
): Found {
  const report = shown?.isOld === false ? shown.report : undefined;
  const preflighted = preflight.warnings.filter(({ code }) => !report || !SAID_BETTER.has(code));
  const warnings: Finding[] = [
    ...warningsOf(report),
    ...preflighted.map((warning) => findingOf({ ...warning, isError: false, examples: [] })),
  ];
  return {
    errors: inSettingsFirst([
      ...preflight.errors.map((error) => findingOf({ ...error, isError: true, examples: [] })),
      ...errorsOf(report),
    ]),
    needed: warnings.filter(({ code }) => NEEDED.has(code)),
    warnings: inSettingsFirst(warnings.filter(({ code }) => !NEEDED.has(code))),
    older: shown?.isOld ? [...errorsOf(shown.report), ...warningsOf(shown.report)] : [],
  };
}

const errorsOf = (report?: RecipientReport): Finding[] =>
  (report?.errors ?? []).map((error) => findingOf({ ...error, isError: true }));

const warningsOf = (report?: RecipientReport): Finding[] =>
  (report?.warnings ?? []).map((warning) => findingOf({ ...warning, isError: false }));

const findingOf = (finding: Finding): Finding => ({ ...finding, detail: said(finding.detail) });

/** What every campaign lacks, such as a sender, comes before what this one does. */
function inSettingsFirst(findings: Finding[]): Finding[] {
  const isInSettings = ({ pointer }: Finding) => pointer === "/business";
  return [...findings.filter(isInSettings), ...findings.filter((each) => !isInSettings(each))];
}
