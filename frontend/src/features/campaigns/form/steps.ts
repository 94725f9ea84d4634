import { t } from "@lingui/core/macro";
import type { CampaignView } from "@/api/types";
import { CAMPAIGN_FIELDS, FIELDS } from "@/features/campaigns/form/fields";
import type { EditorStep } from "@/lib/campaigns";

export const STEP_NAMES: Record<EditorStep, string> = {
  audience: t`Audience`,
  message: t`Message`,
  offer: t`Offer and limits`,
  review: t`Review and send`,
};

/** The step on which a field is edited; a problem without one is shown with the message. */
export function stepOf(pointer: string | null | undefined): EditorStep {
  const name = pointer?.split("/")[1];
  const field = CAMPAIGN_FIELDS.find((one) => one === name);
  return field ? FIELDS[field].step : "message";
}

export const hasProblem = (step: EditorStep, errors: Record<string, unknown>) =>
  CAMPAIGN_FIELDS.some((field) => FIELDS[field].step === step && errors[field]);

export function isDone(step: EditorStep, campaign: CampaignView): boolean {
  switch (step) {
    case "audience":
      return campaign.targetSegments.length + campaign.targetRuleSegmentIds.length > 0;
    case "message":
      return campaign.channels.length > 0;
    case "offer":
      return campaign.offerTitle !== "";
    case "review":
      return false;
  }
}
