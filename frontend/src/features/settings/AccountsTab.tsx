import { Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { AccountDialog } from "@/features/settings/AccountDialog";
import { accountColumns } from "@/features/settings/accountColumns";
import { accountsQuery } from "@/features/settings/api";
import { Invitations } from "@/features/settings/Invitations";
import { InviteDialog } from "@/features/settings/InviteDialog";
import { TabHead } from "@/features/settings/TabHead";

export function AccountsTab() {
  const accounts = useQuery(accountsQuery);
  const [opened, dialog] = useDisclosure();
  const [isInviting, inviting] = useDisclosure();
  return (
    <>
      <TabHead
        action={
          <Group gap="sm">
            <Button variant="default" onClick={dialog.open}>
              Add account
            </Button>
            <Button onClick={inviting.open}>Invite staff</Button>
          </Group>
        }
      >
        Owners may do everything, marketers run campaigns, staff redeem coupons at the counter.
      </TabHead>
      <DataTable
        label="Accounts"
        columns={accountColumns}
        query={accounts}
        rowId={(account) => String(account.id)}
        empty={<EmptyState title="No accounts" />}
      />
      <Invitations />
      <InviteDialog opened={isInviting} onClose={inviting.close} />
      <AccountDialog opened={opened} onClose={dialog.close} />
    </>
  );
}
