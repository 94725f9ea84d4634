import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { InvitationView } from "@/api/types";
import { DataTable } from "@/components/DataTable";
import { Nothing } from "@/components/Nothing";
import { columnsOf } from "@/components/table";
import { invitationsQuery, useWithdrawInvitation } from "@/features/settings/api";
import { notifyDone, notifyError } from "@/lib/notify";
import { useFormat } from "@/lib/useFormat";

const columns = columnsOf<InvitationView>((column) => [
  column.display({
    id: "who",
    header: t`For`,
    meta: { phone: "title" },
    cell: ({ row: { original } }) => original.name || original.email || t`Anybody with the link`,
  }),
  column.display({
    id: "email",
    header: t`E-mail`,
    meta: { phone: "plain" },
    cell: ({ row }) => row.original.email || <Nothing />,
  }),
  column.display({
    id: "role",
    header: t`Role`,
    meta: { phone: "plain" },
    cell: ({ row }) => (row.original.role === "staff" ? t`Staff` : t`Marketer`),
  }),
  column.display({
    id: "expires",
    header: t`Works until`,
    cell: ({ row }) => <Expiry invitation={row.original} />,
  }),
  column.display({
    id: "withdraw",
    header: t`Withdraw`,
    meta: { phone: "action", align: "end" },
    cell: ({ row }) => <Withdraw invitation={row.original} />,
  }),
]);

/** Links that nobody took up yet; nothing where there are none. */
export function Invitations() {
  const invitations = useQuery(invitationsQuery);
  if (!invitations.error && (invitations.data?.items.length ?? 0) === 0) return null;
  return (
    <section aria-labelledby="invitations-title">
      <Title order={2} size="h3" mt="xl" mb="sm" id="invitations-title">
        <Trans>Open invitations</Trans>
      </Title>
      <DataTable
        label={t`Open invitations`}
        columns={columns}
        query={invitations}
        rowId={(invitation) => String(invitation.id)}
        empty={null}
      />
    </section>
  );
}

function Expiry({ invitation }: { invitation: InvitationView }) {
  const format = useFormat();
  return <>{invitation.expired ? t`Expired` : format.dateTime(invitation.expiresAt)}</>;
}

function Withdraw({ invitation }: { invitation: InvitationView }) {
  const withdraw = useWithdrawInvitation();
  const who = invitation.name || invitation.email;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={
        who ? t`Withdraw the invitation for ${who}` : t`Withdraw the invitation for anybody`
      }
      loading={withdraw.isPending}
      onClick={() =>
        withdraw.mutate(invitation.id, {
          onSuccess: () => notifyDone(t`The link is worthless now.`),
          onError: notifyError,
        })
      }
    >
      <Trans>Withdraw</Trans>
    </Button>
  );
}
