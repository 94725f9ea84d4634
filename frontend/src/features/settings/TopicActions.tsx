import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { TopicView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useDeleteTopic } from "@/features/settings/api";
import { TopicDialog } from "@/features/settings/TopicDialog";
import { notifyDone } from "@/lib/notify";
import { useFormat } from "@/lib/useFormat";

export function TopicActions({ topic }: { topic: TopicView }) {
  const format = useFormat();
  const [isEditing, editor] = useDisclosure();
  const [isDeleting, deleter] = useDisclosure();
  const remove = useDeleteTopic();
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button size="xs" variant="default" onClick={editor.open} aria-label={`Change ${topic.name}`}>
        Change
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={deleter.open}
        aria-label={`Delete ${topic.name}`}
      >
        Delete
      </Button>
      <TopicDialog topic={topic} opened={isEditing} onClose={editor.close} />
      <ConfirmDialog
        opened={isDeleting}
        onClose={deleter.close}
        title={`Delete “${topic.name}”?`}
        confirmLabel="Delete topic"
        danger
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(topic.id, { onSuccess: () => notifyDone(`${topic.name} deleted.`) })
        }
      >
        <Text ta="start">
          {topic.left > 0
            ? `${format.count(topic.left, "customer")} left it, and that is forgotten: later campaigns about the same thing reach them again. `
            : "Nobody has left it. "}
          Campaigns that were sent stay as they are.
        </Text>
      </ConfirmDialog>
    </Group>
  );
}
