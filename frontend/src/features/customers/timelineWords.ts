import type { TimelineEntry } from "@/api/types";
import type { Format } from "@/lib/format";

const CHANNELS = { email: "E-mail", sms: "SMS" };

const MESSAGES: Record<string, string> = {
  pending: "waits to be sent",
  sending: "is being sent",
  sent: "sent",
  failed: "could not be sent",
  skipped: "left out",
  unknown: "may have been sent",
};

const REFUSALS: Record<string, string> = {
  already_used: "it was used already",
  expired: "it had expired",
  voided: "it was canceled",
  not_yet: "it was not valid yet",
  not_now: "it was not valid at that time",
  wrong_place: "it was not valid at that place",
  cap_reached: "all were gone",
};

/** What happened, in a few words. */
export function sentenceOf(entry: TimelineEntry, format: Format): string {
  const channel = CHANNELS[entry.channel ?? "email"];
  switch (entry.kind) {
    case "message":
      return `${channel} ${MESSAGES[entry.status ?? ""] ?? entry.status ?? ""}`;
    case "open":
      return `${channel} opened`;
    case "click":
      return `Link clicked in ${channel === "SMS" ? "an SMS" : "an e-mail"}`;
    case "coupon":
      return "Got a coupon";
    case "redemption":
      return redemption(entry, format);
    case "consent":
      return consent(entry);
  }
}

function redemption({ status, amountMinor, currency, isReversed }: TimelineEntry, format: Format) {
  if (status !== "redeemed") {
    const why = REFUSALS[status ?? ""];
    return why ? `Coupon refused: ${why}` : "Coupon refused";
  }
  const amount =
    typeof amountMinor === "number" ? `, ${format.money(amountMinor, currency ?? undefined)}` : "";
  return `Redeemed${amount}${isReversed ? " (undone)" : ""}`;
}

function consent({ status, channel, topic }: TimelineEntry): string {
  const about = topic ? `“${topic}”` : CHANNELS[channel ?? "email"];
  if (status === "subscribed") return `Agreed to ${about}`;
  return status === "unsubscribed" ? `Left ${about}` : `${about}: not asked`;
}

/** Where and by whom, and how it came to be. */
export function detailOf(entry: TimelineEntry, format: Format): string {
  const { code, source, actor, basis, givenAt, kind, words, wordsNumber } = entry;
  const parts = [];
  if (code) parts.push(`Code ${code}`);
  if (source) parts.push(kind === "consent" ? `from ${source}` : source);
  if (kind === "consent") parts.push(`by ${actor ?? "the customer"}`);
  else if (actor) parts.push(`by ${actor}`);
  if (basis) parts.push(`“${basis}”`);
  if (words) parts.push(`“${words}” (wording ${wordsNumber})`);
  if (givenAt) parts.push(`said on ${format.dateTime(givenAt)}`);
  return parts.join(" · ");
}
