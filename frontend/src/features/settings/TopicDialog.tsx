import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useState } from "react";
import type { TopicView } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { useSaveTopic } from "@/features/settings/api";
import { showProblem } from "@/lib/forms";
import { notifyDone } from "@/lib/notify";

type TopicDialogProps = { topic?: TopicView; opened: boolean; onClose: () => void };

/** Adds a topic, or changes the given one. */
export function TopicDialog({ topic, opened, onClose }: TopicDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={topic ? `Change “${topic.name}”` : "Add a topic"}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <TopicForm topic={topic} onClose={onClose} />
    </Modal>
  );
}

function TopicForm({ topic, onClose }: { topic?: TopicView; onClose: () => void }) {
  const save = useSaveTopic(topic?.id);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    initialValues: { name: topic?.name ?? "", description: topic?.description ?? "" },
    validate: { name: isNotEmpty("Give the topic a name, such as Offers.") },
  });
  const submit = form.onSubmit((values) =>
    save.mutate(values, {
      onSuccess: ({ name }) => {
        notifyDone(`${name} saved.`);
        onClose();
      },
      onError: (error) => setProblem(showProblem(form, error, ["name", "description"])),
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormProblem message={problem} />
        <TextInput
          label="Name"
          description="As customers read it."
          maxLength={80}
          data-autofocus
          {...form.getInputProps("name")}
        />
        <Textarea
          label="Description"
          description="What they get, and how often. Optional."
          maxLength={300}
          autosize
          minRows={2}
          {...form.getInputProps("description")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={save.isPending}>
            {topic ? "Save topic" : "Add topic"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
