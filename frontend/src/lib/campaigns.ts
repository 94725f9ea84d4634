import { plural, t } from "@lingui/core/macro";
import type { CampaignStatus, Channel, DeliveryOutcome, DeliveryStatus } from "@/api/types";
import type { Format } from "@/lib/format";
import { saidLater } from "@/lib/words";

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

/** States of campaigns as people read them. */
export const CAMPAIGN_STATUS_NAMES: Record<string, string> = saidLater<CampaignStatus>({
  draft: () => t`Draft`,
  scheduled: () => t`Scheduled`,
  queued: () => t`Waiting`,
  sending: () => t`Sending`,
  paused: () => t`Paused`,
  completed: () => t`Completed`,
  failed: () => t`Failed`,
  cancelled: () => t`Canceled`,
});

export const DELIVERY_STATUSES = [
  "pending",
  "sending",
  "sent",
  "failed",
  "skipped",
  "unknown",
] as const satisfies readonly DeliveryStatus[];

/** What became of a message after it was sent, and of the coupon in it. */
export const DELIVERY_OUTCOMES = [
  "delivered",
  "bounced",
  "opened",
  "opened-by-machine",
  "clicked",
  "coupon-issued",
  "coupon-sent",
  "coupon-delivered",
  "coupon-opened",
  "redeemed",
  "opted-out",
  "unsubscribed",
  "complained",
] as const satisfies readonly DeliveryOutcome[];

/** What can come of an attempt at the counter, in the order a marketer asks for it. */
export const COUNTER_RESULTS = [
  "redeemed",
  "already_used",
  "expired",
  "voided",
  "not_yet",
  "not_now",
  "wrong_place",
  "cap_reached",
  "unknown",
  "throttled",
] as const;

/** Whatever the counter answered but "redeemed". */
export const REFUSED = "refused";

/** What was redeemed and not undone: what results count. */
export const KEPT = "kept";

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

type Sent = { emailsSent: number; emailTotal: number; smsSent: number; smsTotal: number };

/** "980 of 2,600 e-mails", "263 of 2,400 SMS": apart, since their sum would be more than there are customers. */
export const sentLines = ({ emailsSent, emailTotal, smsSent, smsTotal }: Sent, format: Format) =>
  [
    emailTotal > 0 &&
      t`${format.number(emailsSent)} of ${plural(emailTotal, { one: "# e-mail", other: "# e-mails" })}`,
    smsTotal > 0 &&
      t`${format.number(smsSent)} of ${plural(smsTotal, { one: "# SMS", other: "# SMS" })}`,
  ].filter((line): line is string => Boolean(line));

/** Whether messages are going out, or would at once if it were resumed. */
export const isRunning = (status: CampaignStatus) => status === "queued" || status === "sending";

/** Whether its content and settings may still change. */
export const isEditable = (status: CampaignStatus) => status === "draft" || status === "scheduled";
