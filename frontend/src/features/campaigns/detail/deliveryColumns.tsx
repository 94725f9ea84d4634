import { Text } from "@mantine/core";
import type { DeliveryView } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { CHANNEL_NAMES } from "@/lib/campaignWords";
import { useFormat } from "@/lib/useFormat";

export const deliveryColumns = columnsOf<DeliveryView>((column) => [
  column.display({
    id: "customer",
    header: "Customer",
    meta: { card: "title" },
    cell: ({ row: { original: delivery } }) => <Customer delivery={delivery} />,
  }),
  column.display({
    id: "channel",
    header: "Channel",
    cell: ({ row: { original: delivery } }) => (
      <Text span size="sm">
        {CHANNEL_NAMES[delivery.channel]}
      </Text>
    ),
  }),
  column.display({
    id: "status",
    header: "Status",
    cell: ({ row: { original: delivery } }) => <Outcome delivery={delivery} />,
  }),
  column.display({
    id: "attempts",
    header: "Attempts",
    meta: { align: "end" },
    cell: ({ row: { original: delivery } }) => <Attempts delivery={delivery} />,
  }),
  column.display({
    id: "when",
    header: "When",
    cell: ({ row: { original: delivery } }) => <When delivery={delivery} />,
  }),
]);

function Customer({ delivery }: { delivery: DeliveryView }) {
  const name = delivery.customerName || delivery.address || "Deleted customer";
  return (
    <>
      {delivery.customerId ? (
        <TextLink to="/customers/$customerId" params={{ customerId: delivery.customerId }} fw={600}>
          {name}
        </TextLink>
      ) : (
        <Text span fw={600}>
          {name}
        </Text>
      )}
      {delivery.address && delivery.address !== name && (
        <Text size="xs" c="dimmed" fw={400}>
          {delivery.address}
        </Text>
      )}
    </>
  );
}

/** Why nothing was sent to somebody; other codes are shown as they are. */
const SKIPS: Record<string, string> = {
  "no-address": "No address any more.",
  unsubscribed: "Unsubscribed meanwhile.",
  suppressed: "On the suppression list.",
  "customer-erased": "The customer was deleted.",
  "not-agreed": "They never agreed to SMS.",
  "left-topic": "They left the topic of this campaign.",
  "frequency-cap": "Had as many messages as the settings allow.",
  "already-redeemed": "Redeemed meanwhile, so there is nothing to be reminded of.",
};

function reasonOf({ errorText, errorCode }: DeliveryView): string {
  const words = errorCode ? SKIPS[errorCode] : undefined;
  return words ?? [errorText, errorCode && `(${errorCode})`].filter(Boolean).join(" ");
}

function Outcome({ delivery }: { delivery: DeliveryView }) {
  const reason = reasonOf(delivery);
  return (
    <>
      <StatusBadge status={delivery.status} />
      {reason && (
        <Text size="xs" c="dimmed" mt={4} maw={320}>
          {reason}
        </Text>
      )}
      <Reported delivery={delivery} />
    </>
  );
}

const BAD = "light-dark(var(--mantine-color-red-8), var(--mantine-color-red-4))";

/** What the provider said later, the last word first. */
function Reported({ delivery }: { delivery: DeliveryView }) {
  const format = useFormat();
  const [fact, at] = lastFact(delivery);
  if (!fact || !at) return null;
  const isBad = fact === "Bounced" || fact === "Undelivered" || fact === "Reported as spam";
  const why = delivery.bouncedAt
    ? [delivery.bounceText, delivery.bounceCode && `(${delivery.bounceCode})`]
        .filter(Boolean)
        .join(" ")
    : "";
  return (
    <Text size="xs" c={isBad ? BAD : "dimmed"} mt={4} maw={320}>
      {fact} {format.dateTime(at)}
      {why && `: ${why}`}
    </Text>
  );
}

function lastFact(delivery: DeliveryView): [string?, (string | null)?] {
  const facts: [string, string | null | undefined][] = [
    ["Reported as spam", delivery.complainedAt],
    [delivery.channel === "email" ? "Bounced" : "Undelivered", delivery.bouncedAt],
    ["Clicked", delivery.clickedAt],
    ["Opened", delivery.openedAt],
    ["Opened by a mail program", delivery.machineOpenedAt],
    ["Delivered", delivery.deliveredAt],
  ];
  const [fact, at] = facts.find(([, time]) => time) ?? [];
  return [fact, at ?? null];
}

function Attempts({ delivery }: { delivery: DeliveryView }) {
  const format = useFormat();
  return (
    <Text span size="sm">
      {format.number(delivery.attempts)}
    </Text>
  );
}

function When({ delivery }: { delivery: DeliveryView }) {
  const format = useFormat();
  const text = delivery.finishedAt
    ? format.dateTime(delivery.finishedAt)
    : delivery.nextAttemptAt
      ? `Next try ${format.relative(delivery.nextAttemptAt)}`
      : "–";
  return (
    <Text span size="sm" c="dimmed">
      {text}
    </Text>
  );
}
