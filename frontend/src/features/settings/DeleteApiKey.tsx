import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ApiKeyView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useDeleteApiKey } from "@/features/settings/api";
import { notifyDone } from "@/lib/notify";

export function DeleteApiKey({ apiKey }: { apiKey: ApiKeyView }) {
  const { id, name } = apiKey;
  const [opened, dialog] = useDisclosure();
  const remove = useDeleteApiKey();
  return (
    <>
      <Button size="xs" variant="default" onClick={dialog.open} aria-label={t`Revoke key ${name}`}>
        <Trans>Revoke</Trans>
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title={t`Revoke key “${name}”?`}
        confirmLabel={t`Revoke key`}
        danger
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(id, { onSuccess: () => notifyDone(t`Key ${name} revoked.`) })
        }
      >
        <Text ta="start">
          <Trans>Programs that use it are refused from now on. This cannot be undone.</Trans>
        </Text>
      </ConfirmDialog>
    </>
  );
}
