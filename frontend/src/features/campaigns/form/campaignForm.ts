import { useForm } from "@mantine/form";
import type { CampaignDraft, CampaignView, TargetAudience } from "@/api/types";
import {
  CAMPAIGN_FIELDS,
  type CampaignField,
  type CampaignValues,
  FIELDS,
  fieldOf,
} from "@/features/campaigns/form/fields";
import { isSame } from "@/lib/conflict";

export function valuesOf(campaign: CampaignView): CampaignValues {
  return Object.fromEntries(
    CAMPAIGN_FIELDS.map((field) => [field, fieldOf(field).fromView(campaign[field])]),
  ) as CampaignValues;
}

/** What is wrong with one field before the server is asked. */
export const problemOf = (field: CampaignField, values: CampaignValues): string | null =>
  fieldOf(field).problem(values[field]);

/** The fields whose values differ, ready to send. */
export function changedFields(before: CampaignValues, now: CampaignValues): CampaignField[] {
  return CAMPAIGN_FIELDS.filter((field) => !isSame(before[field], now[field]));
}

export function draftOf(fields: CampaignField[], values: CampaignValues): CampaignDraft {
  return Object.fromEntries(
    fields.map((field) => [field, fieldOf(field).toDraft(values[field])]),
  ) as CampaignDraft;
}

/** Whom the form reaches, as the server counts it. */
export function audienceOf(values: CampaignValues): Required<TargetAudience> {
  const { targetSegments, targetRuleSegmentIds, notRedeemedCampaignId, topicId } = values;
  const { excludedSegments, excludedRuleSegmentIds } = values;
  const smsTo = FIELDS.smsTo.toDraft(values.smsTo);
  return {
    targetSegments,
    targetRuleSegmentIds,
    excludedSegments,
    excludedRuleSegmentIds,
    notRedeemedCampaignId,
    topicId,
    smsTo,
  };
}

export const useCampaignForm = (campaign: CampaignView) =>
  useForm<CampaignValues>({ initialValues: valuesOf(campaign) });

export type CampaignForm = ReturnType<typeof useCampaignForm>;
