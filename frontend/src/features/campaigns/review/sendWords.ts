import type { AudienceView, CampaignPreflight, Channel } from "@/api/types";
import { messagesOf } from "@/lib/campaignWords";
import type { Format } from "@/lib/format";

/** How many customers get at least one message over these channels. */
export function peopleIn(audience: AudienceView, channels: readonly Channel[]): number {
  const [only, other] = channels;
  if (!only) return 0;
  return other ? audience.reachable : audience[only].eligible;
}

/** "4,700 e-mails and 3,900 SMS" */
export function messagesWords(
  audience: AudienceView,
  channels: readonly Channel[],
  format: Format,
): string {
  return channels
    .map((channel) => messagesOf(channel, audience[channel].eligible, format))
    .join(" and ");
}

/** How long each channel takes at its rate. */
export function durationWords(
  { estimatedMinutes }: CampaignPreflight,
  channels: readonly Channel[],
  format: Format,
): string {
  const parts = channels.flatMap((channel) => {
    const minutes = estimatedMinutes[channel];
    if (minutes == null) return [];
    const duration = minutes < 1 ? "less than a minute" : `about ${format.duration(minutes * 60)}`;
    return `${channel === "email" ? "e-mails" : "SMS"} take ${duration}`;
  });
  if (parts.length === 0) return "";
  const sentence = parts.join(", ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} at the chosen pace.`;
}
