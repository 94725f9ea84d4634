import { plural, t } from "@lingui/core/macro";
import type { Channel, DeliveryOutcome } from "@/api/types";
import { CHANNELS } from "@/lib/campaigns";
import type { Format } from "@/lib/format";
import { saidLater } from "@/lib/words";

/** Words for campaigns that the first script does not say. */

export const OUTCOME_NAMES: Record<DeliveryOutcome, string> = saidLater({
  delivered: () => t`Delivered`,
  bounced: () => t`Bounced`,
  opened: () => t`Opened`,
  "opened-by-machine": () => t`Opened by mail programs alone`,
  clicked: () => t`Clicked`,
  "coupon-issued": () => t`Got a coupon`,
  "coupon-sent": () => t`Was reached`,
  "coupon-delivered": () => t`Got the message`,
  "coupon-opened": () => t`Opened the coupon`,
  redeemed: () => t`Redeemed`,
  "opted-out": () => t`Opted out`,
  unsubscribed: () => t`Unsubscribed at the provider`,
  complained: () => t`Reported as spam`,
});

export const CHANNEL_NAMES = saidLater<Channel>({ email: () => t`E-mail`, sms: () => "SMS" });

export const CHANNEL_OPTIONS = CHANNELS.map((value) => ({
  value,
  get label() {
    return CHANNEL_NAMES[value];
  },
}));

/** "1 e-mail", "3,900 SMS" */
export const messagesOf = (channel: Channel, count: number, _format?: Format) =>
  channel === "email"
    ? plural(count, { one: "# e-mail", other: "# e-mails" })
    : plural(count, { one: "# SMS", other: "# SMS" });
