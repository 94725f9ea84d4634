import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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
              <Trans>Add account</Trans>
            </Button>
            <Button onClick={inviting.open}>
              <Trans>Invite staff</Trans>
            </Button>
          </Group>
        }
      >
        <Trans>
          Owners may do everything, marketers run campaigns, staff redeem coupons at the counter.
        </Trans>
      </TabHead>
      <DataTable
        label={t`Accounts`}
        columns={accountColumns}
        query={accounts}
        rowId={(account) => String(account.id)}
        empty={<EmptyState title={t`No accounts`} />}
      />
      <Invitations />
      <InviteDialog opened={isInviting} onClose={inviting.close} />
      <AccountDialog opened={opened} onClose={dialog.close} />
    </>
  );
}
