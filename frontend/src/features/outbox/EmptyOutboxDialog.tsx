import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useEmptyOutbox } from "@/features/outbox/api";
import { notifyDone } from "@/lib/notify";

type EmptyOutboxDialogProps = { opened: boolean; onClose: () => void };

export function EmptyOutboxDialog({ opened, onClose }: EmptyOutboxDialogProps) {
  const empty = useEmptyOutbox();
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t`Empty the outbox?`}
      confirmLabel={t`Empty outbox`}
      danger
      isPending={empty.isPending}
      error={empty.error}
      onConfirm={() =>
        empty.mutate(undefined, {
          onSuccess: () => {
            notifyDone(t`Outbox emptied.`);
            onClose();
          },
        })
      }
    >
      <Text>
        <Trans>
          All messages in it are removed for good. Campaigns, their figures and coupons stay as they
          are.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}
