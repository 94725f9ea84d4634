import { t } from "@lingui/core/macro";
import { CAMPAIGN_STATUS_NAMES } from "@/lib/campaigns";
import { saidLater } from "@/lib/words";

/** States as people read them: of messages, coupons, imports, changes and webhooks. */
const NAMES: Record<string, string> = saidLater({
  checked: () => t`Tried out`,
  undoing: () => t`Being taken back`,
  undone: () => t`Taken back`,
  pending: () => t`Pending`,
  sent: () => t`Sent`,
  skipped: () => t`Skipped`,
  unknown: () => t`Unknown`,
  waiting: () => t`Waiting`,
  received: () => t`Received`,
  available: () => t`Available`,
  used: () => t`Used`,
  expired: () => t`Expired`,
  voided: () => t`Voided`,
  uploaded: () => t`Uploaded`,
  checking: () => t`Checking`,
  running: () => t`Running`,
  importing: () => t`Importing`,
  done: () => t`Done`,
  active: () => t`Active`,
  subscribed: () => t`Subscribed`,
  delivered: () => t`Delivered`,
  bounced: () => t`Bounced`,
  opened: () => t`Opened`,
  clicked: () => t`Clicked`,
  complained: () => t`Complained`,
  redeemed: () => t`Redeemed`,
  disabled: () => t`Disabled`,
  unsubscribed: () => t`Unsubscribed`,
});

/** A state's word, as a badge or a filter shows it. */
export const statusName = (status: string) =>
  NAMES[status] ??
  CAMPAIGN_STATUS_NAMES[status] ??
  status.charAt(0).toUpperCase() + status.slice(1);

export const statusOptions = <Status extends string>(statuses: readonly Status[]) =>
  statuses.map((value) => ({ value, label: statusName(value) }));
