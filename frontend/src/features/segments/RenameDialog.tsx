import { t } from "@lingui/core/macro";
import { TextInput } from "@mantine/core";
import type { SegmentView } from "@/api/types";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { useRenameSegment } from "@/features/segments/api";
import { notifyDone } from "@/lib/notify";
import { normalizeSegment, segmentProblem } from "@/lib/segments";
import { useRequestForm } from "@/lib/useRequestForm";

type RenameDialogProps = { segment: SegmentView; opened: boolean; onClose: () => void };

export function RenameDialog({ segment, opened, onClose }: RenameDialogProps) {
  const { name } = segment;
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Rename “${name}”`}>
      <RenameForm name={name} onClose={onClose} />
    </Dialog>
  );
}

function RenameForm({ name, onClose }: { name: string; onClose: () => void }) {
  const rename = useRenameSegment(name);
  const request = useRequestForm({
    initialValues: { name },
    validate: { name: segmentProblem },
    send: (values, outcome) => rename.mutate(normalizeSegment(values.name), outcome),
    isPending: rename.isPending,
    onDone: ({ name }: { name: string }) => {
      notifyDone(t`Renamed to ${name}.`);
      onClose();
    },
  });
  return (
    <DialogForm request={request} onClose={onClose} submitLabel={t`Rename segment`}>
      <TextInput
        label={t`New name`}
        description={t`The name of another segment joins the two.`}
        data-autofocus
        {...request.form.getInputProps("name")}
      />
    </DialogForm>
  );
}
