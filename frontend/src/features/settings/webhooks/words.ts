import type { CallStatus, WebhookEvent } from "@/api/types";

/** What can be told, in people's words; the compiler asks for one that is new. */
const EVENTS: Record<WebhookEvent, string> = {
  "customer.created": "A customer was added",
  "customer.unsubscribed": "A customer said no to e-mail or SMS",
  "message.failed": "A message could not be sent",
  "message.bounced": "A message came back",
  "campaign.started": "A campaign was started",
  "campaign.paused": "A campaign was paused",
  "campaign.completed": "A campaign was completed",
  "coupon.issued": "A coupon was given to a customer",
  "coupon.redeemed": "A coupon was redeemed",
  "redemption.reversed": "A redemption was taken back",
};

export const EVENT_OPTIONS = Object.entries(EVENTS).map(([value, label]) => ({
  value: value as WebhookEvent,
  label,
}));

/** Of a test, which is no event, its own name. */
export const eventName = (event: string) => EVENTS[event as WebhookEvent] ?? "A test";

export const CALL_STATUSES: { value: CallStatus; label: string }[] = [
  { value: "waiting", label: "Waiting" },
  { value: "received", label: "Received" },
  { value: "failed", label: "Failed" },
];

const PROBLEMS: Record<string, string> = {
  "private-address": "Leads into a private network",
  "unknown-host": "Its name leads nowhere",
  "connection-refused": "Nobody listens there",
  tls: "No valid certificate",
  timeout: "No answer in time",
  "connection-lost": "The connection broke off",
};

export const problemName = (problem: string) => PROBLEMS[problem] ?? problem;
