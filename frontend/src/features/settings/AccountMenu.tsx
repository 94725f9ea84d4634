import { ActionIcon, Menu, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots } from "@tabler/icons-react";
import { useMe } from "@/api/shared";
import type { AccountView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { AccountDialog } from "@/features/settings/AccountDialog";
import { useChangeAccount, useDeleteAccount, useRemoveSecondFactor } from "@/features/settings/api";
import { notifyDone, notifyError } from "@/lib/notify";

export function AccountMenu({ account }: { account: AccountView }) {
  const me = useMe();
  const change = useChangeAccount(account.id);
  const remove = useDeleteAccount();
  const [isEditing, editing] = useDisclosure();
  const removeFactor = useRemoveSecondFactor();
  const [isRemovingFactor, removingFactor] = useDisclosure();
  const [isDeleting, deleting] = useDisclosure();
  if (me.account.id === account.id)
    return (
      <Text size="sm" c="dimmed">
        You
      </Text>
    );

  const toggle = () =>
    change.mutate(
      { disabled: !account.disabled },
      {
        onSuccess: () =>
          notifyDone(`${account.email} ${account.disabled ? "may sign in again" : "is disabled"}.`),
        onError: notifyError,
      },
    );

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`Change ${account.email}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={editing.open}>Change role or password</Menu.Item>
          <Menu.Item onClick={toggle}>{account.disabled ? "Enable" : "Disable"}</Menu.Item>
          {account.hasSecondFactor && (
            <Menu.Item onClick={removingFactor.open}>Remove second factor</Menu.Item>
          )}
          <Menu.Item c="var(--mantine-color-error)" onClick={deleting.open}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <AccountDialog account={account} opened={isEditing} onClose={editing.close} />
      <ConfirmDialog
        opened={isRemovingFactor}
        onClose={removingFactor.close}
        title={`Remove the second factor of ${account.email}?`}
        confirmLabel="Remove second factor"
        danger
        isPending={removeFactor.isPending}
        error={removeFactor.error}
        onConfirm={() =>
          removeFactor.mutate(account.id, {
            onSuccess: () => {
              removingFactor.close();
              notifyDone(`${account.email} signs in by password alone now.`);
            },
          })
        }
      >
        <Text>
          For whoever lost phone and recovery codes. Make sure that it is them who ask: their
          password alone signs them in afterwards. They are told by mail.
        </Text>
      </ConfirmDialog>
      <ConfirmDialog
        opened={isDeleting}
        onClose={deleting.close}
        title={`Delete ${account.email}?`}
        confirmLabel="Delete account"
        danger
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(account.id, {
            onSuccess: () => notifyDone(`${account.email} deleted.`),
          })
        }
      >
        <Text>They are signed out at once and cannot sign in again. What they did stays.</Text>
      </ConfirmDialog>
    </>
  );
}
