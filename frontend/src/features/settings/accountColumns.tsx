import { t } from "@lingui/core/macro";
import type { AccountView } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { columnsOf } from "@/components/table";
import { AccountMenu } from "@/features/settings/AccountMenu";
import { useFormat } from "@/lib/useFormat";

const ROLES: Record<string, string> = { owner: t`Owner`, marketer: t`Marketer`, staff: t`Staff` };

export const accountColumns = columnsOf<AccountView>((column) => [
  column.display({
    id: "email",
    header: t`E-mail`,
    meta: { card: "title" },
    cell: ({ row }) => row.original.email,
  }),
  column.display({ id: "name", header: t`Name`, cell: ({ row }) => row.original.name || "–" }),
  column.display({
    id: "role",
    header: t`Role`,
    cell: ({ row }) => ROLES[row.original.role] ?? row.original.role,
  }),
  column.display({
    id: "status",
    header: t`Status`,
    cell: ({ row }) => (row.original.disabled ? <StatusBadge status="disabled" /> : t`Active`),
  }),
  column.display({
    id: "secondFactor",
    header: t`Second factor`,
    cell: ({ row }) => (row.original.hasSecondFactor ? t`On` : "–"),
  }),
  column.display({
    id: "created",
    header: t`Since`,
    cell: ({ row }) => <Since instant={row.original.createdAt} />,
  }),
  column.display({
    id: "actions",
    header: t`Change`,
    meta: { align: "end" },
    cell: ({ row }) => <AccountMenu account={row.original} />,
  }),
]);

function Since({ instant }: { instant: string }) {
  return <>{useFormat().date(instant)}</>;
}
