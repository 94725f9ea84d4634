import { t } from "@lingui/core/macro";
import type { AccountView } from "@/api/types";
import { Nothing } from "@/components/Nothing";
import { StatusBadge } from "@/components/StatusBadge";
import { columnsOf } from "@/components/table";
import { AccountMenu } from "@/features/settings/AccountMenu";
import { useFormat } from "@/lib/useFormat";

const ROLES: Record<string, string> = { owner: t`Owner`, marketer: t`Marketer`, staff: t`Staff` };

export const accountColumns = columnsOf<AccountView>((column) => [
  column.display({
    id: "email",
    header: t`E-mail`,
    meta: { phone: "title" },
    cell: ({ row }) => row.original.email,
  }),
  column.display({
    id: "name",
    header: t`Name`,
    cell: ({ row }) => row.original.name || <Nothing />,
  }),
  column.display({
    id: "role",
    header: t`Role`,
    meta: { phone: "plain" },
    cell: ({ row }) => ROLES[row.original.role] ?? row.original.role,
  }),
  column.display({
    id: "status",
    header: t`Status`,
    meta: { phone: "plain" },
    cell: ({ row }) => (row.original.disabled ? <StatusBadge status="disabled" /> : t`Active`),
  }),
  column.display({
    id: "secondFactor",
    header: t`Second factor`,
    cell: ({ row }) => (row.original.hasSecondFactor ? t`On` : <Nothing />),
  }),
  column.display({
    id: "created",
    header: t`Since`,
    cell: ({ row }) => <Since instant={row.original.createdAt} />,
  }),
  column.display({
    id: "actions",
    header: t`Change`,
    meta: { phone: "action", align: "end" },
    cell: ({ row }) => <AccountMenu account={row.original} />,
  }),
]);

function Since({ instant }: { instant: string }) {
  return <>{useFormat().date(instant)}</>;
}
