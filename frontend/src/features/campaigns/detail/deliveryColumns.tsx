import { t } from "@lingui/core/macro";
import { Text } from "@mantine/core";
import type { DeliveryView } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { CHANNEL_NAMES } from "@/lib/campaignWords";
import { said } from "@/lib/serverWords/said";
import { useFormat } from "@/lib/useFormat";

export const deliveryColumns = columnsOf<DeliveryView>((column) => [
  column.display({
    id: "customer",
    header: t`Customer`,
    meta: { phone: "title" },
    cell: ({ row: { original: delivery } }) => <Customer delivery={delivery} />,
  }),
  column.display({
    id: "channel",
    header: t`Channel`,
    meta: { phone: "plain" },
    cell: ({ row: { original: delivery } }) => (
      <Text span size="sm" style={{ whiteSpace: "nowrap" }}>
        {CHANNEL_NAMES[delivery.channel]}
      </Text>
    ),
  }),
  column.display({
    id: "status",
    header: t`Status`,
    meta: { phone: "plain" },
    cell: ({ row: { original: delivery } }) => <Outcome delivery={delivery} />,
  }),
  column.display({
    id: "attempts",
    header: t`Attempts`,
    meta: { align: "end" },
    cell: ({ row: { original: delivery } }) => <Attempts delivery={delivery} />,
  }),
  column.display({
    id: "when",
    header: t`When`,
    meta: { phone: "plain" },
    cell: ({ row: { original: delivery } }) => <When delivery={delivery} />,
  }),
]);

function Customer({ delivery }: { delivery: DeliveryView }) {
  const name = delivery.customerName || delivery.address || t`Deleted customer`;
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
  "no-address": t`No address any more.`,
  unsubscribed: t`Unsubscribed meanwhile.`,
  suppressed: t`On the suppression list.`,
  "customer-erased": t`The customer was deleted.`,
  "not-agreed": t`They never agreed to SMS.`,
  "left-topic": t`They left the topic of this campaign.`,
  "frequency-cap": t`Had as many messages as the settings allow.`,
  "already-redeemed": t`Redeemed meanwhile, so there is nothing to be reminded of.`,
};

function reasonOf({ errorText, errorCode }: DeliveryView): string {
  const words = errorCode ? SKIPS[errorCode] : undefined;
  return (
    words ?? [errorText && said(errorText), errorCode && `(${errorCode})`].filter(Boolean).join(" ")
  );
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
  const last = factsOf(delivery).find(({ at }) => at);
  if (!last?.at) return null;
  const why = delivery.bouncedAt
    ? [delivery.bounceText, delivery.bounceCode && `(${delivery.bounceCode})`]
        .filter(Boolean)
        .join(" ")
    : "";
  return (
    <Text size="xs" c={last.isBad ? BAD : "dimmed"} mt={4} maw={320}>
      {last.fact} {format.dateTime(last.at)}
      {why && `: ${why}`}
    </Text>
  );
}

type Fact = { fact: string; at?: string | null; isBad?: true };

const factsOf = (delivery: DeliveryView): Fact[] => [
  { fact: t`Reported as spam`, at: delivery.complainedAt, isBad: true },
  {
    fact: delivery.channel === "email" ? t`Bounced` : t`Undelivered`,
    at: delivery.bouncedAt,
    isBad: true,
  },
  { fact: t`Clicked`, at: delivery.clickedAt },
  { fact: t`Opened`, at: delivery.openedAt },
  { fact: t`Opened by a mail program`, at: delivery.machineOpenedAt },
  { fact: t`Delivered`, at: delivery.deliveredAt },
];

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
  const next = delivery.nextAttemptAt && format.relative(delivery.nextAttemptAt);
  const text = delivery.finishedAt
    ? format.dateTime(delivery.finishedAt)
    : next
      ? t`Next try ${next}`
      : "–";
  return (
    <Text span size="sm" c="dimmed">
      {text}
    </Text>
  );
}
