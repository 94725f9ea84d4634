import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { messageOf } from "@/api/problem";
import { Dialog } from "@/components/Dialog";
import { FormProblem } from "@/components/FormProblem";
import { SegmentPicker } from "@/components/SegmentPicker";
import { useTagCustomers } from "@/features/customers/api";
import { notifyDone } from "@/lib/notify";
import { useFormat } from "@/lib/useFormat";

/** Stands above the list while customers are selected. */
export function BulkTagBar({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const [opened, dialog] = useDisclosure();
  const format = useFormat();
  return (
    <Paper withBorder p="xs" mb="sm" role="region" aria-label="Selected customers">
      <Group justify="space-between">
        <Text size="sm" pl="xs" role="status">
          {format.count(ids.length, "customer")} selected
        </Text>
        <Group gap="xs">
          <Button size="xs" variant="subtle" onClick={onDone}>
            Clear selection
          </Button>
          <Button size="xs" onClick={dialog.open}>
            Change segments
          </Button>
        </Group>
      </Group>
      <Dialog
        opened={opened}
        onClose={dialog.close}
        title={`Change segments of ${format.count(ids.length, "customer")}`}
      >
        <TagForm ids={ids} onDone={onDone} />
      </Dialog>
    </Paper>
  );
}

function TagForm({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const tag = useTagCustomers();
  const format = useFormat();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);

  const save = () =>
    tag.mutate(
      { customerIds: ids.map(Number), add, remove },
      {
        onSuccess: ({ updated }) => {
          notifyDone(`Changed ${format.count(updated, "customer")}.`);
          onDone();
        },
      },
    );

  return (
    <Stack>
      <FormProblem message={tag.error && messageOf(tag.error)} />
      <SegmentPicker
        label="Add to segments"
        description="Press Enter or comma after each name."
        value={add}
        onChange={setAdd}
        allowNew
      />
      <SegmentPicker label="Remove from segments" value={remove} onChange={setRemove} />
      <Button onClick={save} loading={tag.isPending} disabled={add.length + remove.length === 0}>
        Save segments
      </Button>
    </Stack>
  );
}
