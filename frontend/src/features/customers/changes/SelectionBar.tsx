import { Button, Group, Paper, Text } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "@/components/Dialog";
import type { Who } from "@/features/customers/changes/api";
import { DeleteForm } from "@/features/customers/changes/DeleteForm";
import { TagForm } from "@/features/customers/changes/TagForm";
import { useFormat } from "@/lib/useFormat";

type SelectionBarProps = {
  who: Who;
  /** How many they are; undefined where that is not counted yet. */
  count?: number;
  csvUrl?: string;
  /** Selects everybody who fits; absent where they are. */
  onAll?: () => void;
  total?: number;
  onClear: () => void;
};

/** Stands above the list while customers are selected: what can be done with all of them at once. */
export function SelectionBar(props: SelectionBarProps) {
  const { who, count, csvUrl, onAll, total, onClear } = props;
  const [open, setOpen] = useState<"tag" | "delete" | null>(null);
  const format = useFormat();
  const close = () => setOpen(null);
  const people = count === undefined ? "all customers who fit" : format.count(count, "customer");
  const done = () => {
    close();
    onClear();
  };
  return (
    <Paper withBorder p="xs" mb="sm" role="region" aria-label="Selected customers">
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Text size="sm" pl="xs" role="status">
            {count === undefined ? "All who fit are selected" : `${people} selected`}
          </Text>
          {onAll && (
            <Button size="xs" variant="subtle" onClick={onAll}>
              Select all {total === undefined ? "who fit" : format.number(total)}
            </Button>
          )}
        </Group>
        <Group gap="xs">
          <Button size="xs" variant="subtle" onClick={onClear}>
            Clear selection
          </Button>
          {csvUrl && (
            <Button size="xs" variant="default" component="a" href={csvUrl} download>
              Export CSV
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            c="var(--mantine-color-error)"
            onClick={() => setOpen("delete")}
          >
            Delete
          </Button>
          <Button size="xs" onClick={() => setOpen("tag")}>
            Change segments
          </Button>
        </Group>
      </Group>
      <Dialog opened={open === "tag"} onClose={close} title={`Change segments of ${people}`}>
        <TagForm who={who} onDone={done} />
      </Dialog>
      <Dialog opened={open === "delete"} onClose={close} title={`Delete ${people}?`}>
        <DeleteForm who={who} onDone={done} onCancel={close} />
      </Dialog>
    </Paper>
  );
}
