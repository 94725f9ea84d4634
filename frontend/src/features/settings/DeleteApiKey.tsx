import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ApiKeyView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useDeleteApiKey } from "@/features/settings/api";
import { notifyDone } from "@/lib/notify";

export function DeleteApiKey({ apiKey }: { apiKey: ApiKeyView }) {
  const [opened, dialog] = useDisclosure();
  const remove = useDeleteApiKey();
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={dialog.open}
        aria-label={`Revoke key ${apiKey.name}`}
      >
        Revoke
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title={`Revoke key “${apiKey.name}”?`}
        confirmLabel="Revoke key"
        danger
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(apiKey.id, { onSuccess: () => notifyDone(`Key ${apiKey.name} revoked.`) })
        }
      >
        <Text ta="start">Programs that use it are refused from now on. This cannot be undone.</Text>
      </ConfirmDialog>
    </>
  );
}
