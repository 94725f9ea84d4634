import { t } from "@lingui/core/macro";
import { Textarea, TextInput } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { TopicView } from "@/api/types";
import { ConflictNotice } from "@/components/ConflictNotice";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { ErrorState } from "@/components/ErrorState";
import { PageLoading } from "@/components/PageLoading";
import { type TopicDraft, topicQuery, useSaveTopic } from "@/features/settings/api";
import { notifyDone } from "@/lib/notify";
import { useRecordForm } from "@/lib/useRecordForm";

type TopicDialogProps = { topic?: TopicView; opened: boolean; onClose: () => void };

/** Adds a topic, or changes the given one. */
export function TopicDialog({ topic, opened, onClose }: TopicDialogProps) {
  const name = topic?.name;
  return (
    <Dialog opened={opened} onClose={onClose} title={name ? t`Change “${name}”` : t`Add a topic`}>
      {topic ? <TopicAsItIs id={topic.id} onClose={onClose} /> : <TopicForm onClose={onClose} />}
    </Dialog>
  );
}

/** Read anew: the list is without the tags that guard a change. */
function TopicAsItIs({ id, onClose }: { id: number; onClose: () => void }) {
  const topic = useQuery(topicQuery(id));
  if (topic.data) return <TopicForm topic={topic.data} onClose={onClose} />;
  if (topic.error) return <ErrorState error={topic.error} onRetry={topic.refetch} />;
  return <PageLoading isPart />;
}

function TopicForm({ topic, onClose }: { topic?: TopicView; onClose: () => void }) {
  const queryClient = useQueryClient();
  const save = useSaveTopic(topic?.id);
  const request = useRecordForm<TopicDraft, TopicView>({
    record: topic,
    valuesOf: (view) => ({ name: view?.name ?? "", description: view?.description ?? "" }),
    read: () => queryClient.fetchQuery(topicQuery(topic?.id ?? 0)),
    validate: { name: isNotEmpty(t`Give the topic a name, such as Offers.`) },
    send: ({ values, etag }, outcome) => save.mutate({ draft: values, etag }, outcome),
    isPending: save.isPending,
    onDone: ({ name }) => {
      notifyDone(t`${name} saved.`);
      onClose();
    },
  });
  return (
    <DialogForm
      request={request}
      onClose={onClose}
      submitLabel={topic ? t`Save topic` : t`Add topic`}
    >
      <ConflictNotice
        conflict={request.conflict}
        names={{ name: t`Name`, description: t`Description` }}
        onKeepMine={request.keepMine}
        onTakeTheirs={request.takeTheirs}
      />
      <TextInput
        label={t`Name`}
        description={t`As customers read it.`}
        maxLength={80}
        data-autofocus
        {...request.form.getInputProps("name")}
      />
      <Textarea
        label={t`Description`}
        description={t`What they get, and how often. Optional.`}
        maxLength={300}
        autosize
        minRows={2}
        {...request.form.getInputProps("description")}
      />
    </DialogForm>
  );
}
