import { t } from "@lingui/core/macro";
import { Text } from "@mantine/core";
import type { SuspiciousAttempts } from "@/api/types";
import { Nothing } from "@/components/Nothing";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { RESULT_NAMES } from "@/lib/redemptions";
import { useFormat } from "@/lib/useFormat";

type Tried = SuspiciousAttempts["coupons"][number];
type Guessing = SuspiciousAttempts["devices"][number];

export const triedColumns = columnsOf<Tried>((column) => [
  column.display({
    id: "coupon",
    header: t`Coupon`,
    meta: { phone: "title" },
    cell: ({ row: { original: coupon } }) => (
      <>
        <TextLink to="/campaigns/$campaignId" params={{ campaignId: coupon.campaignId }}>
          {coupon.campaignName}
        </TextLink>
        <Text size="xs" c="dimmed">
          {coupon.code}…
        </Text>
      </>
    ),
  }),
  column.display({
    id: "customer",
    header: t`Customer`,
    cell: ({
      row: {
        original: { customerId, customerFirstName },
      },
    }) =>
      customerId ? (
        <TextLink to="/customers/$customerId" params={{ customerId }}>
          {customerFirstName || t`Customer ${customerId}`}
        </TextLink>
      ) : (
        <Nothing />
      ),
  }),
  column.display({
    id: "refusals",
    header: t`Refused`,
    meta: { align: "end" },
    cell: ({ row }) => <Count value={row.original.refusals} />,
  }),
  column.display({
    id: "devices",
    header: t`Devices`,
    meta: { align: "end" },
    cell: ({ row }) => <Count value={row.original.devices} />,
  }),
  column.display({
    id: "result",
    header: t`Last result`,
    cell: ({ row: { original } }) => (
      <StatusBadge status={original.lastResult} label={RESULT_NAMES[original.lastResult]} />
    ),
  }),
  column.display({
    id: "when",
    header: t`First and last`,
    cell: ({ row }) => <Span from={row.original.firstAt} to={row.original.lastAt} />,
  }),
]);

export const guessingColumns = columnsOf<Guessing>((column) => [
  column.display({
    id: "device",
    header: t`Device`,
    meta: { phone: "title" },
    cell: ({ row }) => (
      <span style={{ overflowWrap: "anywhere" }}>{row.original.device || <Nothing />}</span>
    ),
  }),
  column.display({
    id: "by",
    header: t`Signed in`,
    cell: ({ row }) => (
      <span style={{ overflowWrap: "anywhere" }}>{row.original.by || t`Deleted account`}</span>
    ),
  }),
  column.display({ id: "address", header: t`Address`, cell: ({ row }) => row.original.address }),
  column.display({
    id: "unknown",
    header: t`Unknown codes`,
    meta: { align: "end" },
    cell: ({ row }) => <Count value={row.original.unknown} />,
  }),
  column.display({
    id: "throttled",
    header: t`Locked out`,
    meta: { align: "end" },
    cell: ({ row }) => <Count value={row.original.throttled} />,
  }),
  column.display({
    id: "when",
    header: t`First and last`,
    cell: ({ row }) => <Span from={row.original.firstAt} to={row.original.lastAt} />,
  }),
]);

function Count({ value }: { value: number }) {
  return <>{useFormat().number(value)}</>;
}

function Span({ from, to }: { from: string; to: string }) {
  const format = useFormat();
  const [first, last] = [format.dateTime(from), format.dateTime(to)];
  return (
    <Text span size="sm" c="dimmed">
      {first}
      {last !== first && (
        <>
          <br />
          {last}
        </>
      )}
    </Text>
  );
}
