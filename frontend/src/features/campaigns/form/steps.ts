import type { CampaignView } from "@/api/types";
import type { CampaignField } from "@/features/campaigns/form/campaignForm";
import type { EditorStep } from "@/lib/campaigns";

export const STEP_NAMES: Record<EditorStep, string> = {
  audience: "Audience",
  message: "Message",
  offer: "Offer and limits",
  review: "Review and send",
};

const STEP_FIELDS: Record<EditorStep, CampaignField[]> = {
  audience: ["targetSegments", "excludedSegments", "notRedeemedCampaignId"],
  message: ["name", "subject", "emailContent", "smsContent", "smsPlainText"],
  offer: [
    "offerTitle",
    "offerTerms",
    "couponRules",
    "qrExpirationDays",
    "maxUsage",
    "sendRateLimitEmails",
    "sendRateLimitSms",
    "smsSegmentLimit",
    "fromName",
    "fromEmail",
    "replyTo",
    "qrEmbedding",
  ],
  review: [],
};

/** The step on which a field is edited; a problem without one is looked at in the message. */
export function stepOf(pointer: string | null | undefined): EditorStep {
  const field = pointer?.split("/")[1] ?? "";
  const steps = Object.entries(STEP_FIELDS) as [EditorStep, string[]][];
  return steps.find(([, fields]) => fields.includes(field))?.[0] ?? "message";
}

export const hasProblem = (step: EditorStep, errors: Record<string, unknown>) =>
  STEP_FIELDS[step].some((field) => errors[field]);

export function isDone(step: EditorStep, campaign: CampaignView): boolean {
  switch (step) {
    case "audience":
      return campaign.targetSegments.length > 0;
    case "message":
      return campaign.channels.length > 0;
    case "offer":
      return campaign.offerTitle !== "";
    case "review":
      return false;
  }
}
