import { useForm } from "@mantine/form";
import type { CampaignDraft, CampaignView } from "@/api/types";
import {
  type RulesValues,
  rulesOf,
  rulesProblem,
  rulesValuesOf,
} from "@/features/campaigns/form/couponRules";
import { isEmail } from "@/lib/forms";

/** Numbers are text while somebody types them. */
export type CampaignValues = {
  name: string;
  subject: string;
  emailContent: string;
  smsContent: string;
  fromName: string;
  fromEmail: string;
  replyTo: string;
  qrEmbedding: CampaignView["qrEmbedding"];
  offerTitle: string;
  offerTerms: string;
  targetSegments: string[];
  excludedSegments: string[];
  /** A reminder goes to those alone who got that campaign and have not redeemed. */
  notRedeemedCampaignId: number | null;
  /** What it is about: whoever left the topic gets nothing. */
  topicId: number | null;
  couponRules: RulesValues;
  qrExpirationDays: number | string;
  maxUsage: number | string;
  sendRateLimitEmails: number | string;
  sendRateLimitSms: number | string;
  /** Whether punctuation outside the GSM alphabet is replaced. */
  smsPlainText: boolean;
  /** Empty: no limit. */
  smsSegmentLimit: number | string;
};

export type CampaignField = keyof CampaignValues;

export const CAMPAIGN_FIELDS = [
  "name",
  "subject",
  "emailContent",
  "smsContent",
  "fromName",
  "fromEmail",
  "replyTo",
  "qrEmbedding",
  "offerTitle",
  "offerTerms",
  "targetSegments",
  "excludedSegments",
  "notRedeemedCampaignId",
  "topicId",
  "couponRules",
  "qrExpirationDays",
  "maxUsage",
  "sendRateLimitEmails",
  "sendRateLimitSms",
  "smsPlainText",
  "smsSegmentLimit",
] as const satisfies readonly CampaignField[];

export const BOUNDS = {
  qrExpirationDays: 3_650,
  maxUsage: 10_000,
  sendRateLimitEmails: 1_000_000,
  sendRateLimitSms: 1_000_000,
} as const;

export function valuesOf(campaign: CampaignView): CampaignValues {
  const entries = CAMPAIGN_FIELDS.map((field) => [field, campaign[field]]);
  return {
    ...Object.fromEntries(entries),
    notRedeemedCampaignId: campaign.notRedeemedCampaignId ?? null,
    topicId: campaign.topicId ?? null,
    couponRules: rulesValuesOf(campaign.couponRules),
    smsSegmentLimit: campaign.smsSegmentLimit ?? "",
  } as CampaignValues;
}

/** What is wrong with one field before the server is asked. */
export function problemOf(field: CampaignField, values: CampaignValues): string | null {
  if (field === "name") return values.name.trim() ? null : "Give the campaign a name.";
  if (field === "couponRules") return rulesProblem(values.couponRules);
  if (field === "smsSegmentLimit") return limitProblem(values.smsSegmentLimit);
  if (field === "fromEmail" || field === "replyTo") {
    return !values[field] || isEmail(values[field])
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

function limitProblem(limit: number | string): string | null {
  if (limit === "") return null;
  const isFine = typeof limit === "number" && Number.isInteger(limit) && limit >= 1;
  return isFine ? null : "Enter a whole number, or leave it empty for no limit.";
}

/** The fields whose values differ, ready to send. */
export function changedFields(before: CampaignValues, now: CampaignValues): CampaignField[] {
  return CAMPAIGN_FIELDS.filter((field) => !isSame(before[field], now[field]));
}

export function draftOf(fields: CampaignField[], values: CampaignValues): CampaignDraft {
  return Object.fromEntries(fields.map((field) => [field, wireOf(field, values)])) as CampaignDraft;
}

function wireOf(field: CampaignField, values: CampaignValues): unknown {
  if (field === "couponRules") return rulesOf(values.couponRules);
  // 0 takes the condition away; null would leave it as it is.
  if (field === "notRedeemedCampaignId") return values.notRedeemedCampaignId ?? 0;
  if (field === "topicId") return values.topicId ?? 0;
  // 0 takes the limit away.
  if (field === "smsSegmentLimit") return values.smsSegmentLimit || 0;
  return values[field];
}

/** Whom the form reaches, as the server counts it. */
export function audienceOf(values: CampaignValues) {
  const { targetSegments, excludedSegments, notRedeemedCampaignId, topicId } = values;
  return { targetSegments, excludedSegments, notRedeemedCampaignId, topicId };
}

/** Lists and rules are the same when what is in them is. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

export const useCampaignForm = (campaign: CampaignView) =>
  useForm<CampaignValues>({ initialValues: valuesOf(campaign) });

export type CampaignForm = ReturnType<typeof useCampaignForm>;
