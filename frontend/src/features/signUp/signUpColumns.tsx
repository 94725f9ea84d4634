import { t } from "@lingui/core/macro";
import type { SignUpPageView } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { CopyLink } from "@/features/signUp/CopyLink";
import { useFormat } from "@/lib/useFormat";

export const signUpColumns = columnsOf<SignUpPageView>((column) => [
  column.display({
    id: "name",
    header: t`Page`,
    meta: { phone: "title" },
    cell: ({ row: { original } }) => (
      <TextLink to="/sign-up-pages/$pageId" params={{ pageId: original.id }} fw={600}>
        {original.name}
      </TextLink>
    ),
  }),
  column.display({
    id: "status",
    header: t`Status`,
    meta: { phone: "plain" },
    cell: ({ row }) => <PageStatus isActive={row.original.isActive} />,
  }),
  column.display({
    id: "month",
    header: t`Joined this month`,
    meta: { align: "end" },
    cell: ({ row }) => <Count of={row.original.joinedThisMonth} />,
  }),
  column.display({
    id: "total",
    header: t`In total`,
    meta: { align: "end" },
    cell: ({ row }) => <Count of={row.original.joined} />,
  }),
  column.display({
    id: "link",
    header: t`Link`,
    meta: { phone: "plain", align: "end" },
    cell: ({ row: { original } }) => (
      <CopyLink value={original.url} label={t`Copy link`} about={original.name} size="xs" />
    ),
  }),
]);

function Count({ of }: { of: number }) {
  return <>{useFormat().number(of)}</>;
}

export function PageStatus({ isActive }: { isActive: boolean }) {
  return isActive ? (
    <StatusBadge status="available" label={t`Open`} />
  ) : (
    <StatusBadge status="paused" label={t`Paused`} />
  );
}
