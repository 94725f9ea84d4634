import { t } from "@lingui/core/macro";
import type { SuppressionView } from "@/api/types";
import { Nothing } from "@/components/Nothing";
import { columnsOf } from "@/components/table";
import { AllowAgain } from "@/features/settings/AllowAgain";
import { sourceName } from "@/lib/sources";
import { SUPPRESSION_REASONS } from "@/lib/suppressions";
import { useFormat } from "@/lib/useFormat";

const CHANNELS = { email: t`E-mail`, sms: "SMS" };

export const suppressionColumns = columnsOf<SuppressionView>((column) => [
  column.display({
    id: "address",
    header: t`Address`,
    meta: { phone: "title" },
    cell: ({ row }) => row.original.address,
  }),
  column.display({
    id: "channel",
    header: t`Channel`,
    meta: { phone: "plain" },
    cell: ({ row }) => CHANNELS[row.original.channel],
  }),
  column.display({
    id: "reason",
    header: t`Reason`,
    meta: { phone: "plain" },
    cell: ({ row }) => SUPPRESSION_REASONS[row.original.reason] ?? row.original.reason,
  }),
  column.display({
    id: "source",
    header: t`From`,
    cell: ({ row }) => sourceName(row.original.source) || <Nothing />,
  }),
  column.display({
    id: "since",
    header: t`Since`,
    cell: ({ row }) => <Day instant={row.original.createdAt} />,
  }),
  column.display({
    id: "actions",
    header: t`Change`,
    meta: { phone: "action", align: "end" },
    cell: ({ row }) => <AllowAgain suppression={row.original} />,
  }),
]);

function Day({ instant }: { instant: string }) {
  return <>{useFormat().date(instant)}</>;
}
