import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import type { SegmentView } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { useRenameSegment } from "@/features/segments/api";
import { showProblem } from "@/lib/forms";
import { notifyDone } from "@/lib/notify";
import { normalizeSegment, segmentProblem } from "@/lib/segments";

type RenameDialogProps = { segment: SegmentView; opened: boolean; onClose: () => void };

export function RenameDialog({ segment, opened, onClose }: RenameDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Rename “${segment.name}”`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <RenameForm name={segment.name} onClose={onClose} />
    </Modal>
  );
}

function RenameForm({ name, onClose }: { name: string; onClose: () => void }) {
  const rename = useRenameSegment(name);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({ initialValues: { name }, validate: { name: segmentProblem } });

  const submit = form.onSubmit((values) =>
    rename.mutate(normalizeSegment(values.name), {
      onSuccess: (renamed) => {
        notifyDone(`Renamed to ${renamed.name}.`);
        onClose();
      },
      onError: (error) => setProblem(showProblem(form, error, ["name"])),
    }),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormProblem message={problem} />
        <TextInput
          label="New name"
          description="The name of another segment joins the two."
          data-autofocus
          {...form.getInputProps("name")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={rename.isPending}>
            Rename segment
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
