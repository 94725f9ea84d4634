import type { CampaignStatus, Channel, DeliveryStatus } from "@/api/types";

/** The words in which campaigns are told, and what the URL may ask for. */

export const CHANNELS = ["email", "sms"] as const satisfies readonly Channel[];

export const CAMPAIGN_STATUSES = [
  "draft",
  "scheduled",
  "queued",
  "sending",
  "paused",
  "completed",
  "failed",
  "cancelled",
] as const satisfies readonly CampaignStatus[];

export const DELIVERY_STATUSES = [
  "pending",
  "sending",
  "sent",
  "failed",
  "skipped",
  "unknown",
] as const satisfies readonly DeliveryStatus[];

export const CAMPAIGN_TABS = [
  "progress",
  "results",
  "redemptions",
  "deliveries",
  "message",
] as const;
export type CampaignTab = (typeof CAMPAIGN_TABS)[number];

export const EDITOR_STEPS = ["audience", "message", "offer", "review"] as const;
export type EditorStep = (typeof EDITOR_STEPS)[number];

export const CHANNEL_NAMES: Record<Channel, string> = { email: "E-mail", sms: "SMS" };

export const CHANNEL_OPTIONS = CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] }));

/** Values that are words themselves, with a capital to begin with. */
export const optionsOf = <Value extends string>(values: readonly Value[]) =>
  values.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));

/** Whether messages are going out, or would at once if it were resumed. */
export const isRunning = (status: CampaignStatus) => status === "queued" || status === "sending";

/** Whether its texts and settings may still change. */
export const isEditable = (status: CampaignStatus) => status === "draft" || status === "scheduled";
