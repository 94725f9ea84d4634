import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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
  const { id, email, disabled, hasSecondFactor } = account;
  const me = useMe();
  const change = useChangeAccount(id);
  const remove = useDeleteAccount();
  const [isEditing, editing] = useDisclosure();
  const removeFactor = useRemoveSecondFactor();
  const [isRemovingFactor, removingFactor] = useDisclosure();
  const [isDeleting, deleting] = useDisclosure();
  if (me.account.id === id)
    return (
      <Text size="sm" c="dimmed">
        <Trans>You</Trans>
      </Text>
    );

  const toggle = () =>
    change.mutate(
      { disabled: !disabled },
      {
        onSuccess: () =>
          notifyDone(disabled ? t`${email} may sign in again.` : t`${email} is disabled.`),
        onError: notifyError,
      },
    );

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t`Change ${email}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={editing.open}>
            <Trans>Change role or password</Trans>
          </Menu.Item>
          <Menu.Item onClick={toggle}>{disabled ? t`Enable` : t`Disable`}</Menu.Item>
          {hasSecondFactor && (
            <Menu.Item onClick={removingFactor.open}>
              <Trans>Remove second factor</Trans>
            </Menu.Item>
          )}
          <Menu.Item c="var(--mantine-color-error)" onClick={deleting.open}>
            <Trans>Delete</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <AccountDialog account={account} opened={isEditing} onClose={editing.close} />
      <ConfirmDialog
        opened={isRemovingFactor}
        onClose={removingFactor.close}
        title={t`Remove the second factor of ${email}?`}
        confirmLabel={t`Remove second factor`}
        danger
        isPending={removeFactor.isPending}
        error={removeFactor.error}
        onConfirm={() =>
          removeFactor.mutate(id, {
            onSuccess: () => {
              removingFactor.close();
              notifyDone(t`${email} signs in by password alone now.`);
            },
          })
        }
      >
        <Text>
          <Trans>
            For whoever lost phone and recovery codes. Make sure that it is them who ask: their
            password alone signs them in afterwards. They are told by mail.
          </Trans>
        </Text>
      </ConfirmDialog>
      <ConfirmDialog
        opened={isDeleting}
        onClose={deleting.close}
        title={t`Delete ${email}?`}
        confirmLabel={t`Delete account`}
        danger
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(id, {
            onSuccess: () => notifyDone(t`${email} deleted.`),
          })
        }
      >
        <Text>
          <Trans>They are signed out at once and cannot sign in again. What they did stays.</Trans>
        </Text>
      </ConfirmDialog>
    </>
  );
}
