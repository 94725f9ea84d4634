import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { SuppressionView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useUnsuppress } from "@/features/settings/api";
import { notifyDone } from "@/lib/notify";

export function AllowAgain({ suppression }: { suppression: SuppressionView }) {
  const { id, address, reason } = suppression;
  const [opened, dialog] = useDisclosure();
  const allow = useUnsuppress();
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={dialog.open}
        aria-label={`Allow ${address} again`}
      >
        Allow again
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title={`Allow ${address} again?`}
        confirmLabel="Allow again"
        isPending={allow.isPending}
        error={allow.error}
        onConfirm={() =>
          allow.mutate(id, { onSuccess: () => notifyDone(`${address} is allowed again.`) })
        }
      >
        <Text ta="start">
          {reason === "opt-out"
            ? "This person asked not to be written to. Allow the address only if they asked you to."
            : "Campaigns may write to this address again."}
        </Text>
      </ConfirmDialog>
    </>
  );
}
