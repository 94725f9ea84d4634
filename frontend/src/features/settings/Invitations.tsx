import { Button, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { InvitationView } from "@/api/types";
import { DataTable } from "@/components/DataTable";
import { columnsOf } from "@/components/table";
import { invitationsQuery, useWithdrawInvitation } from "@/features/settings/api";
import { notifyDone, notifyError } from "@/lib/notify";
import { useFormat } from "@/lib/useFormat";

const columns = columnsOf<InvitationView>((column) => [
  column.display({
    id: "who",
    header: "For",
    meta: { card: "title" },
    cell: ({ row: { original } }) => original.name || original.email || "Anybody with the link",
  }),
  column.display({ id: "email", header: "E-mail", cell: ({ row }) => row.original.email || "–" }),
  column.display({
    id: "role",
    header: "Role",
    cell: ({ row }) => (row.original.role === "staff" ? "Staff" : "Marketer"),
  }),
  column.display({
    id: "expires",
    header: "Works until",
    cell: ({ row }) => <Expiry invitation={row.original} />,
  }),
  column.display({
    id: "withdraw",
    header: "Withdraw",
    meta: { align: "end" },
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
        Open invitations
      </Title>
      <DataTable
        label="Open invitations"
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
  return <>{invitation.expired ? "Expired" : format.dateTime(invitation.expiresAt)}</>;
}

function Withdraw({ invitation }: { invitation: InvitationView }) {
  const withdraw = useWithdrawInvitation();
  const who = invitation.name || invitation.email || "anybody";
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`Withdraw the invitation for ${who}`}
      loading={withdraw.isPending}
      onClick={() =>
        withdraw.mutate(invitation.id, {
          onSuccess: () => notifyDone("The link is worthless now."),
          onError: notifyError,
        })
      }
    >
      Withdraw
    </Button>
  );
}
