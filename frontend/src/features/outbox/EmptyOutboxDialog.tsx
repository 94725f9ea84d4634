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
      title="Empty the outbox?"
      confirmLabel="Empty outbox"
      danger
      isPending={empty.isPending}
      error={empty.error}
      onConfirm={() =>
        empty.mutate(undefined, {
          onSuccess: () => {
            notifyDone("Outbox emptied.");
            onClose();
          },
        })
      }
    >
      <Text>
        All messages in it are removed for good. Campaigns, their figures and coupons stay as they
        are.
      </Text>
    </ConfirmDialog>
  );
}
