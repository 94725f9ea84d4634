import { t } from "@lingui/core/macro";
import type { TimelineEntry } from "@/api/types";
import type { Format } from "@/lib/format";
import { sourceName } from "@/lib/sources";

const CHANNELS = { email: t`E-mail`, sms: "SMS" };

const MESSAGES: Record<string, (channel: string) => string> = {
  pending: (channel) => t`${channel} waits to be sent`,
  sending: (channel) => t`${channel} is being sent`,
  sent: (channel) => t`${channel} sent`,
  failed: (channel) => t`${channel} could not be sent`,
  skipped: (channel) => t`${channel} left out`,
  unknown: (channel) => t`${channel} may have been sent`,
};

const REFUSALS: Record<string, string> = {
  already_used: t`it was used already`,
  expired: t`it had expired`,
  voided: t`it was canceled`,
  not_yet: t`it was not valid yet`,
  not_now: t`it was not valid at that time`,
  wrong_place: t`it was not valid at that place`,
  cap_reached: t`all were gone`,
};

/** What happened, in a few words. */
export function sentenceOf(entry: TimelineEntry, format: Format): string {
  const channel = CHANNELS[entry.channel ?? "email"];
  switch (entry.kind) {
    case "message":
      return MESSAGES[entry.status ?? ""]?.(channel) ?? `${channel} ${entry.status ?? ""}`;
    case "open":
      return t`${channel} opened`;
    case "click":
      return entry.channel === "sms" ? t`Link clicked in an SMS` : t`Link clicked in an e-mail`;
    case "coupon":
      return t`Got a coupon`;
    case "redemption":
      return redemption(entry, format);
    case "consent":
      return consent(entry);
  }
}

function redemption({ status, amountMinor, currency, isReversed }: TimelineEntry, format: Format) {
  if (status !== "redeemed") {
    const why = REFUSALS[status ?? ""];
    return why ? t`Coupon refused: ${why}` : t`Coupon refused`;
  }
  if (typeof amountMinor !== "number") return isReversed ? t`Redeemed (undone)` : t`Redeemed`;
  const amount = format.money(amountMinor, currency ?? undefined);
  return isReversed ? t`Redeemed, ${amount} (undone)` : t`Redeemed, ${amount}`;
}

function consent({ status, channel, topic }: TimelineEntry): string {
  const about = topic ? t`“${topic}”` : CHANNELS[channel ?? "email"];
  if (status === "subscribed") return t`Agreed to ${about}`;
  return status === "unsubscribed" ? t`Left ${about}` : t`${about}: not asked`;
}

/** Where and by whom, and how it came to be. */
export function detailOf(entry: TimelineEntry, format: Format): string {
  const { code, actor, basis, givenAt, kind, words, wordsNumber } = entry;
  // of a redemption it is the place
  const source = kind === "consent" ? sourceName(entry.source ?? "") : entry.source;
  const parts = [];
  if (code) parts.push(t`Code ${code}`);
  if (source) parts.push(kind === "consent" ? t`from ${source}` : source);
  if (actor) parts.push(t`by ${actor}`);
  else if (kind === "consent") parts.push(t`by the customer`);
  if (basis) parts.push(t`“${basis}”`);
  if (words) parts.push(t`“${words}” (wording ${wordsNumber ?? ""})`);
  if (givenAt) parts.push(t`said on ${format.dateTime(givenAt)}`);
  return parts.join(" · ");
}
