import { Textarea, TextInput } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import type { TopicView } from "@/api/types";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { useSaveTopic } from "@/features/settings/api";
import { notifyDone } from "@/lib/notify";
import { useRequestForm } from "@/lib/useRequestForm";

type TopicDialogProps = { topic?: TopicView; opened: boolean; onClose: () => void };

/** Adds a topic, or changes the given one. */
export function TopicDialog({ topic, opened, onClose }: TopicDialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={topic ? `Change “${topic.name}”` : "Add a topic"}
    >
      <TopicForm topic={topic} onClose={onClose} />
    </Dialog>
  );
}

function TopicForm({ topic, onClose }: { topic?: TopicView; onClose: () => void }) {
  const save = useSaveTopic(topic?.id);
  const request = useRequestForm({
    initialValues: { name: topic?.name ?? "", description: topic?.description ?? "" },
    validate: { name: isNotEmpty("Give the topic a name, such as Offers.") },
    send: save.mutate,
    isPending: save.isPending,
    onDone: ({ name }: { name: string }) => {
      notifyDone(`${name} saved.`);
      onClose();
    },
  });
  return (
    <DialogForm
      request={request}
      onClose={onClose}
      submitLabel={topic ? "Save topic" : "Add topic"}
    >
      <TextInput
        label="Name"
        description="As customers read it."
        maxLength={80}
        data-autofocus
        {...request.form.getInputProps("name")}
      />
      <Textarea
        label="Description"
        description="What they get, and how often. Optional."
        maxLength={300}
        autosize
        minRows={2}
        {...request.form.getInputProps("description")}
      />
    </DialogForm>
  );
}
