import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { RedemptionView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useReverseRedemption } from "@/features/campaigns/redemptions/api";
import { notifyDone } from "@/lib/notify";

/** For a coupon that was redeemed by mistake. */
export function UndoRedemption({ attempt }: { attempt: RedemptionView }) {
  const [opened, dialog] = useDisclosure();
  const reverse = useReverseRedemption();
  if (attempt.result !== "redeemed" || attempt.reversedAt) return null;
  const name = attempt.customerFirstName;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={dialog.open}>
        <Trans>Undo</Trans>
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title={t`Undo this redemption?`}
        confirmLabel={t`Undo redemption`}
        isPending={reverse.isPending}
        error={reverse.error}
        onConfirm={() =>
          reverse.mutate(attempt.id, {
            onSuccess: () => {
              notifyDone(t`Undone. The coupon has its use back.`);
              dialog.close();
            },
          })
        }
      >
        <Text>
          {name ? (
            <Trans>
              It gives {name}’s coupon its use back and takes the bill out of the figures. The log
              keeps both.
            </Trans>
          ) : (
            <Trans>
              It gives this coupon its use back and takes the bill out of the figures. The log keeps
              both.
            </Trans>
          )}
        </Text>
      </ConfirmDialog>
    </>
  );
}
