import { useForm } from "@mantine/form";
import type { CampaignDraft, CampaignView } from "@/api/types";
import { isEmail } from "@/lib/forms";

/** Numbers are text while somebody types them. */
export type CampaignValues = {
  name: string;
  subject: string;
  emailContent: string;
  smsContent: string;
  fromName: string;
  replyTo: string;
  qrEmbedding: CampaignView["qrEmbedding"];
  offerTitle: string;
  offerTerms: string;
  targetSegments: string[];
  excludedSegments: string[];
  qrExpirationDays: number | string;
  maxUsage: number | string;
  sendRateLimitEmails: number | string;
  sendRateLimitSms: number | string;
};

export type CampaignField = keyof CampaignValues;

export const CAMPAIGN_FIELDS = [
  "name",
  "subject",
  "emailContent",
  "smsContent",
  "fromName",
  "replyTo",
  "qrEmbedding",
  "offerTitle",
  "offerTerms",
  "targetSegments",
  "excludedSegments",
  "qrExpirationDays",
  "maxUsage",
  "sendRateLimitEmails",
  "sendRateLimitSms",
] as const satisfies readonly CampaignField[];

export const BOUNDS = {
  qrExpirationDays: 3_650,
  maxUsage: 10_000,
  sendRateLimitEmails: 1_000_000,
  sendRateLimitSms: 1_000_000,
} as const;

export function valuesOf(campaign: CampaignView): CampaignValues {
  const entries = CAMPAIGN_FIELDS.map((field) => [field, campaign[field]]);
  return Object.fromEntries(entries) as CampaignValues;
}

/** What is wrong with one field before the server is asked. */
export function problemOf(field: CampaignField, values: CampaignValues): string | null {
  if (field === "name") return values.name.trim() ? null : "Give the campaign a name.";
  if (field === "replyTo") {
    return !values.replyTo || isEmail(values.replyTo)
      ? null
      : "Enter an e-mail address, or leave it empty to use the business’s.";
  }
  if (field in BOUNDS) {
    const most = BOUNDS[field as keyof typeof BOUNDS];
    const value = values[field];
    const isFine = typeof value === "number" && Number.isInteger(value) && value >= 1;
    return isFine && value <= most
      ? null
      : `Enter a whole number from 1 to ${most.toLocaleString("en")}.`;
  }
  return null;
}

/** The fields whose values differ, ready to send. */
export function changedFields(before: CampaignValues, now: CampaignValues): CampaignField[] {
  return CAMPAIGN_FIELDS.filter((field) => !isSame(before[field], now[field]));
}

export function draftOf(fields: CampaignField[], values: CampaignValues): CampaignDraft {
  return Object.fromEntries(fields.map((field) => [field, values[field]])) as CampaignDraft;
}

export function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

export const useCampaignForm = (campaign: CampaignView) =>
  useForm<CampaignValues>({ initialValues: valuesOf(campaign) });

export type CampaignForm = ReturnType<typeof useCampaignForm>;
