import { t } from "@lingui/core/macro";
import type { CallStatus, WebhookEvent } from "@/api/types";

/** What can be told, in people's words; the compiler asks for one that is new. */
const EVENTS: Record<WebhookEvent, string> = {
  "customer.created": t`A customer was added`,
  "customer.unsubscribed": t`A customer said no to e-mail or SMS`,
  "message.failed": t`A message could not be sent`,
  "message.bounced": t`A message came back`,
  "campaign.started": t`A campaign was started`,
  "campaign.paused": t`A campaign was paused`,
  "campaign.completed": t`A campaign was completed`,
  "coupon.issued": t`A coupon was given to a customer`,
  "coupon.redeemed": t`A coupon was redeemed`,
  "redemption.reversed": t`A redemption was taken back`,
};

export const EVENT_OPTIONS = Object.entries(EVENTS).map(([value, label]) => ({
  value: value as WebhookEvent,
  label,
}));

/** Of a test, which is no event, its own name. */
export const eventName = (event: string) => EVENTS[event as WebhookEvent] ?? t`A test`;

export const CALL_STATUSES: { value: CallStatus; label: string }[] = [
  { value: "waiting", label: t`Waiting` },
  { value: "received", label: t`Received` },
  { value: "failed", label: t`Failed` },
];

const PROBLEMS: Record<string, string> = {
  "private-address": t`Leads into a private network`,
  "unknown-host": t`Its name leads nowhere`,
  "connection-refused": t`Nobody listens there`,
  tls: t`No valid certificate`,
  timeout: t`No answer in time`,
  "connection-lost": t`The connection broke off`,
};

export const problemName = (problem: string) => PROBLEMS[problem] ?? problem;
