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
  const whose = attempt.customerFirstName ? `${attempt.customerFirstName}’s` : "this";
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={dialog.open}>
        Undo
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title="Undo this redemption?"
        confirmLabel="Undo redemption"
        isPending={reverse.isPending}
        error={reverse.error}
        onConfirm={() =>
          reverse.mutate(attempt.id, {
            onSuccess: () => {
              notifyDone("Undone. The coupon has its use back.");
              dialog.close();
            },
          })
        }
      >
        <Text>
          It gives {whose} coupon its use back and takes the bill out of the figures. The log keeps
          both.
        </Text>
      </ConfirmDialog>
    </>
  );
}
