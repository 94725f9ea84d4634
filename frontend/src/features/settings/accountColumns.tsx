import type { AccountView } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { columnsOf } from "@/components/table";
import { AccountMenu } from "@/features/settings/AccountMenu";
import { useFormat } from "@/lib/useFormat";

const ROLES: Record<string, string> = { owner: "Owner", marketer: "Marketer", staff: "Staff" };

export const accountColumns = columnsOf<AccountView>((column) => [
  column.display({
    id: "email",
    header: "E-mail",
    meta: { card: "title" },
    cell: ({ row }) => row.original.email,
  }),
  column.display({ id: "name", header: "Name", cell: ({ row }) => row.original.name || "–" }),
  column.display({
    id: "role",
    header: "Role",
    cell: ({ row }) => ROLES[row.original.role] ?? row.original.role,
  }),
  column.display({
    id: "status",
    header: "Status",
    cell: ({ row }) => (row.original.disabled ? <StatusBadge status="disabled" /> : "Active"),
  }),
  column.display({
    id: "secondFactor",
    header: "Second factor",
    cell: ({ row }) => (row.original.hasSecondFactor ? "On" : "–"),
  }),
  column.display({
    id: "created",
    header: "Since",
    cell: ({ row }) => <Since instant={row.original.createdAt} />,
  }),
  column.display({
    id: "actions",
    header: "Change",
    meta: { align: "end" },
    cell: ({ row }) => <AccountMenu account={row.original} />,
  }),
]);

function Since({ instant }: { instant: string }) {
  return <>{useFormat().date(instant)}</>;
}
