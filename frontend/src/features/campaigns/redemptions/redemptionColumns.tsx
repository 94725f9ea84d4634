import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { RedemptionView } from "@/api/types";
import { Nothing } from "@/components/Nothing";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { UndoRedemption } from "@/features/campaigns/redemptions/UndoRedemption";
import { RESULT_NAMES } from "@/lib/redemptions";
import { useFormat } from "@/lib/useFormat";

export const redemptionColumns = columnsOf<RedemptionView>((column) => [
  column.display({
    id: "at",
    header: t`When`,
    meta: { phone: "title" },
    cell: ({ row }) => <When instant={row.original.at} />,
  }),
  column.display({
    id: "result",
    header: t`Result`,
    meta: { phone: "plain" },
    cell: ({ row }) => <Result attempt={row.original} />,
  }),
  column.display({
    id: "customer",
    header: t`Customer`,
    cell: ({ row: { original } }) =>
      original.customerId ? (
        <TextLink to="/customers/$customerId" params={{ customerId: original.customerId }}>
          {original.customerFirstName || t`Customer ${original.customerId}`}
        </TextLink>
      ) : (
        <Nothing />
      ),
  }),
  column.display({
    id: "place",
    header: t`Place`,
    meta: { phone: "plain" },
    cell: ({ row }) => row.original.place || <Nothing />,
  }),
  column.display({
    id: "by",
    header: t`By`,
    cell: ({ row }) => (
      <span style={{ overflowWrap: "anywhere" }}>{row.original.by || t`Deleted account`}</span>
    ),
  }),
  column.display({
    id: "bill",
    header: t`Bill`,
    meta: { align: "end" },
    cell: ({ row }) => <Bill attempt={row.original} />,
  }),
  column.display({
    id: "undo",
    header: t`Undo`,
    meta: { phone: "action", align: "end" },
    cell: ({ row }) => <UndoRedemption attempt={row.original} />,
  }),
]);

function When({ instant }: { instant: string }) {
  return <>{useFormat().dateTime(instant)}</>;
}

function Result({ attempt }: { attempt: RedemptionView }) {
  const format = useFormat();
  return (
    <>
      <StatusBadge status={attempt.result} label={RESULT_NAMES[attempt.result]} />
      {attempt.reversedAt && (
        <Text size="xs" c="dimmed">
          <Trans>Undone {format.dateTime(attempt.reversedAt)}</Trans>
        </Text>
      )}
    </>
  );
}

function Bill({ attempt }: { attempt: RedemptionView }) {
  const format = useFormat();
  if (attempt.amountMinor == null) return null;
  return <>{format.money(attempt.amountMinor, attempt.currency ?? undefined)}</>;
}
