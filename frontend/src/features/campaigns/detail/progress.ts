import { t } from "@lingui/core/macro";
import type { CampaignProgress, Channel, ChannelProgress } from "@/api/types";
import { CHANNELS } from "@/lib/campaigns";
import { messagesOf } from "@/lib/campaignWords";
import type { Format } from "@/lib/format";

/** Every state a message of a campaign can be in, in the order a bar shows them. */
export const OUTCOMES = [
  { key: "sent", label: t`Sent`, color: "teal.7" },
  { key: "failed", label: t`Failed`, color: "red.7" },
  { key: "unknown", label: t`Unknown`, color: "orange.6" },
  { key: "skipped", label: t`Skipped`, color: "gray.5" },
] as const;

/** Up to here the server counts what waits. */
export const MOST_COUNTED = 10_000;

/** A campaign's progress as it is polled. */
export type ProgressQuery = {
  data?: CampaignProgress;
  error: Error | null;
  refetch: () => unknown;
};

export type Totals = ChannelProgress;

export const channelsOf = (progress: CampaignProgress): Channel[] =>
  CHANNELS.filter((channel) => progress[channel].total > 0);

export function totalsOf(progress: CampaignProgress): Totals {
  const sum = (key: keyof ChannelProgress) => progress.email[key] + progress.sms[key];
  return {
    total: sum("total"),
    pending: sum("pending"),
    sending: sum("sending"),
    sent: sum("sent"),
    failed: sum("failed"),
    skipped: sum("skipped"),
    unknown: sum("unknown"),
  };
}

/** "980 of 2,600 e-mails and 263 of 2,400 SMS": never one sum, which would be more than there are customers. */
export const sentWords = (progress: CampaignProgress, format: Format): string =>
  format.both(
    channelsOf(progress).map((channel) => {
      const sent = format.number(progress[channel].sent);
      const messages = messagesOf(channel, progress[channel].total, format);
      return t`${sent} of ${messages}`;
    }),
  );
