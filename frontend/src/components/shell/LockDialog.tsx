import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useLock } from "@/api/device";
import { ConfirmDialog } from "@/components/ConfirmDialog";

type LockDialogProps = { opened: boolean; onClose: () => void };

/** The first lock makes a device a shared one, which is said before it happens. */
export function LockDialog({ opened, onClose }: LockDialogProps) {
  const navigate = useNavigate();
  const lock = useLock(() => navigate({ to: "/unlock" }));
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t`Share this device at the counter?`}
      confirmLabel={t`Lock this device`}
      isPending={lock.isPending}
      error={lock.error}
      onConfirm={() => lock.mutate()}
    >
      <Text>
        <Trans>
          Once it is locked, whoever has a PIN can unlock it and redeem coupons under their own
          name, and nothing else. For everything else sign in with your password again.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}
