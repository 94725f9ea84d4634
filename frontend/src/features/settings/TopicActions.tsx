import { t } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { TopicView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useDeleteTopic } from "@/features/settings/api";
import { TopicDialog } from "@/features/settings/TopicDialog";
import { notifyDone } from "@/lib/notify";

export function TopicActions({ topic }: { topic: TopicView }) {
  const { id, name, left } = topic;
  const [isEditing, editor] = useDisclosure();
  const [isDeleting, deleter] = useDisclosure();
  const remove = useDeleteTopic();
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button size="xs" variant="default" onClick={editor.open} aria-label={t`Change ${name}`}>
        <Trans>Change</Trans>
      </Button>
      <Button size="xs" variant="default" onClick={deleter.open} aria-label={t`Delete ${name}`}>
        <Trans>Delete</Trans>
      </Button>
      <TopicDialog topic={topic} opened={isEditing} onClose={editor.close} />
      <ConfirmDialog
        opened={isDeleting}
        onClose={deleter.close}
        title={t`Delete “${name}”?`}
        confirmLabel={t`Delete topic`}
        danger
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(id, { onSuccess: () => notifyDone(t`${name} deleted.`) })}
      >
        <Text ta="start">
          {left > 0 ? (
            <Plural
              value={left}
              one="# customer left it, and that is forgotten: later campaigns about the same thing reach them again. Campaigns that were sent stay as they are."
              other="# customers left it, and that is forgotten: later campaigns about the same thing reach them again. Campaigns that were sent stay as they are."
            />
          ) : (
            <Trans>Nobody has left it. Campaigns that were sent stay as they are.</Trans>
          )}
        </Text>
      </ConfirmDialog>
    </Group>
  );
}
