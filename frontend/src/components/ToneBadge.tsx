import { Badge } from "@mantine/core";

const TONES: Record<string, string> = {
  // campaigns
  draft: "gray",
  scheduled: "indigo",
  queued: "indigo",
  sending: "blue",
  paused: "yellow",
  completed: "teal",
  failed: "red",
  cancelled: "gray",
  // deliveries
  pending: "gray",
  sent: "teal",
  skipped: "gray",
  unknown: "orange",
  // imports
  running: "blue",
  checked: "indigo",
  undoing: "yellow",
  // consent
  subscribed: "teal",
  unsubscribed: "red",
  // coupons
  available: "teal",
  used: "orange",
  expired: "gray",
  voided: "gray",
  // redemptions
  redeemed: "teal",
  already_used: "orange",
  not_yet: "yellow",
  not_now: "yellow",
  wrong_place: "yellow",
  cap_reached: "orange",
  throttled: "red",
  // records of the sender's domain
  ok: "teal",
  missing: "red",
  weak: "yellow",
  // accounts
  disabled: "gray",
};

/** A state in the tone that it has everywhere; the word carries the meaning, the color only helps. */
export function ToneBadge({ status, label }: { status: string; label: string }) {
  return (
    <Badge
      variant="light"
      color={TONES[status] ?? "gray"}
      c={`light-dark(color-mix(in srgb, var(--mantine-color-${TONES[status]}-9) 70%, black), var(--mantine-color-${TONES[status]}-2))`}
      tt="none"
      radius="sm"
      fw={600}
      miw="max-content"
    >
      {label}
    </Badge>
  );
}
