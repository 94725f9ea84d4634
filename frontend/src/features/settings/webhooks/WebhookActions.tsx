import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { WebhookView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { Dialog } from "@/components/Dialog";
import { ShownOnce } from "@/components/ShownOnce";
import {
  useChangeWebhook,
  useDeleteWebhook,
  useRotateSecret,
  useTestWebhook,
} from "@/features/settings/webhooks/api";
import { ChangeWebhookDialog } from "@/features/settings/webhooks/ChangeWebhookDialog";
import { notifyDone, notifyError } from "@/lib/notify";

type WebhookActionsProps = { webhook: WebhookView; onDeleted: () => void };

export function WebhookActions({ webhook, onDeleted }: WebhookActionsProps) {
  const [isChanging, change] = useDisclosure();
  const [isRotating, rotate] = useDisclosure();
  const [isDeleting, remove] = useDisclosure();
  const test = useTestWebhook(webhook.id);
  return (
    <Group gap="sm">
      <Button
        loading={test.isPending}
        disabled={!webhook.isActive}
        onClick={() =>
          test.mutate(undefined, {
            onSuccess: () => notifyDone(t`A test is on its way. The log shows what comes of it.`),
            onError: notifyError,
          })
        }
      >
        <Trans>Send a test</Trans>
      </Button>
      <Button variant="default" onClick={change.open}>
        <Trans>Change</Trans>
      </Button>
      <Button variant="default" onClick={rotate.open}>
        <Trans>New secret</Trans>
      </Button>
      <SwitchButton webhook={webhook} />
      <Button variant="default" onClick={remove.open}>
        <Trans>Delete</Trans>
      </Button>
      <ChangeWebhookDialog webhook={webhook} opened={isChanging} onClose={change.close} />
      <SecretDialog webhook={webhook} opened={isRotating} onClose={rotate.close} />
      <DeleteDialog
        webhook={webhook}
        opened={isDeleting}
        onClose={remove.close}
        onDeleted={onDeleted}
      />
    </Group>
  );
}

function SwitchButton({ webhook }: { webhook: WebhookView }) {
  const change = useChangeWebhook(webhook.id);
  return (
    <Button
      variant="default"
      loading={change.isPending}
      onClick={() =>
        change.mutate(
          { draft: { isActive: !webhook.isActive } },
          {
            onSuccess: ({ isActive }) =>
              notifyDone(isActive ? t`The webhook is on.` : t`The webhook is off.`),
            onError: notifyError,
          },
        )
      }
    >
      {webhook.isActive ? t`Switch off` : t`Switch on`}
    </Button>
  );
}

type WebhookDialogProps = { webhook: WebhookView; opened: boolean; onClose: () => void };

function SecretDialog({ webhook, opened, onClose }: WebhookDialogProps) {
  const rotate = useRotateSecret(webhook.id);
  if (rotate.data && opened) {
    return (
      <Dialog
        opened
        onClose={() => {
          rotate.reset();
          onClose();
        }}
        title={t`New secret`}
        closeOnClickOutside={false}
      >
        <ShownOnce
          secret={rotate.data.secret}
          name={t`secret`}
          onClose={() => {
            rotate.reset();
            onClose();
          }}
        >
          <Trans>
            Copy the secret now: it is shown this once. For 24 hours calls are signed by the old one
            as well.
          </Trans>
        </ShownOnce>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t`Make a new secret?`}
      confirmLabel={t`Make a secret`}
      isPending={rotate.isPending}
      error={rotate.error}
      onConfirm={() => rotate.mutate(undefined)}
    >
      <Text ta="start">
        <Trans>
          The old one goes on signing for 24 hours, so that the receiver can change over. An older
          one that still signs stops at once.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}

function DeleteDialog({
  webhook,
  opened,
  onClose,
  onDeleted,
}: WebhookDialogProps & { onDeleted: () => void }) {
  const { id, url } = webhook;
  const remove = useDeleteWebhook(id);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t`Delete this webhook?`}
      confirmLabel={t`Delete webhook`}
      danger
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            notifyDone(t`Webhook deleted.`);
            onDeleted();
          },
        })
      }
    >
      <Text ta="start">
        <Trans>
          {url} is told nothing any more, and its log is gone. To stop for a while, switch it off
          instead.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}
