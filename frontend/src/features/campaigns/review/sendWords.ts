import { plural, t } from "@lingui/core/macro";
import type { AudienceView, CampaignPreflight, Channel } from "@/api/types";
import { messagesOf } from "@/lib/campaignWords";
import type { Format } from "@/lib/format";

/** How many customers get at least one message over these channels. */
export function peopleIn(audience: AudienceView, channels: readonly Channel[]): number {
  const [only, other] = channels;
  if (!only) return 0;
  return other ? audience.reachable : audience[only].eligible;
}

/** "4,812 people" */
export const peopleWords = (people: number) =>
  plural({ people }, { one: "# person", other: "# people" });

/** "4,700 e-mails and 3,900 SMS" */
export function messagesWords(
  audience: AudienceView,
  channels: readonly Channel[],
  format: Format,
): string {
  return format.both(channels.map((channel) => messagesOf(channel, audience[channel].eligible)));
}

/** How long each channel takes at its rate. */
export function durationWords(
  { estimatedMinutes }: CampaignPreflight,
  channels: readonly Channel[],
  format: Format,
): string {
  const timeOf = (channel: Channel) => {
    const minutes = channels.includes(channel) ? estimatedMinutes[channel] : null;
    if (minutes == null) return undefined;
    const duration = format.duration(minutes * 60);
    return minutes < 1 ? t`less than a minute` : t`about ${duration}`;
  };
  const emails = timeOf("email");
  const sms = timeOf("sms");
  if (emails && sms) return t`E-mails take ${emails}, SMS take ${sms} at the chosen pace.`;
  if (emails) return t`E-mails take ${emails} at the chosen pace.`;
  return sms ? t`SMS take ${sms} at the chosen pace.` : "";
}
