import type { CampaignStatus, Channel, DeliveryOutcome, DeliveryStatus } from "@/api/types";
import type { Format } from "@/lib/format";

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

/** What became of a message after it was sent, and of the coupon in it. */
export const OUTCOME_NAMES: Record<DeliveryOutcome, string> = {
  delivered: "Delivered",
  bounced: "Bounced",
  opened: "Opened",
  "opened-by-machine": "Opened by mail programs alone",
  clicked: "Clicked",
  "coupon-opened": "Opened the coupon",
  redeemed: "Redeemed",
  "opted-out": "Opted out",
  complained: "Reported as spam",
};

export const DELIVERY_OUTCOMES = Object.keys(OUTCOME_NAMES) as DeliveryOutcome[];

export const CAMPAIGN_TABS = [
  "results",
  "progress",
  "redemptions",
  "deliveries",
  "message",
] as const;
export type CampaignTab = (typeof CAMPAIGN_TABS)[number];

export const CAMPAIGN_SORTS = ["name", "sent", "redeemed", "revenue", "rate"] as const;
export type CampaignSort = (typeof CAMPAIGN_SORTS)[number];

/** How many campaigns stand side by side. */
export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 5;

export const EDITOR_STEPS = ["audience", "message", "offer", "review"] as const;
export type EditorStep = (typeof EDITOR_STEPS)[number];

export const CHANNEL_NAMES: Record<Channel, string> = { email: "E-mail", sms: "SMS" };

export const CHANNEL_OPTIONS = CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] }));

const MESSAGE_NAMES: Record<Channel, [one: string, many: string]> = {
  email: ["e-mail", "e-mails"],
  sms: ["SMS", "SMS"],
};

/** "1 e-mail", "3,900 SMS" */
export const messagesOf = (channel: Channel, count: number, format: Format) =>
  format.count(count, ...MESSAGE_NAMES[channel]);

type Sent = { emailsSent: number; emailTotal: number; smsSent: number; smsTotal: number };

/** "980 of 2,600 e-mails", "263 of 2,400 SMS": apart, since their sum would be more than there are customers. */
export const sentLines = ({ emailsSent, emailTotal, smsSent, smsTotal }: Sent, format: Format) =>
  [
    emailTotal > 0 && `${format.number(emailsSent)} of ${messagesOf("email", emailTotal, format)}`,
    smsTotal > 0 && `${format.number(smsSent)} of ${messagesOf("sms", smsTotal, format)}`,
  ].filter((line): line is string => Boolean(line));

/** Whether messages are going out, or would at once if it were resumed. */
export const isRunning = (status: CampaignStatus) => status === "queued" || status === "sending";

/** Whether its content and settings may still change. */
export const isEditable = (status: CampaignStatus) => status === "draft" || status === "scheduled";
