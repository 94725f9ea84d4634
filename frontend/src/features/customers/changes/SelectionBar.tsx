import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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
  const many = total === undefined ? undefined : format.number(total);
  const done = () => {
    close();
    onClear();
  };
  return (
    <Paper withBorder p="xs" mb="sm" role="region" aria-label={t`Selected customers`}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Text size="sm" pl="xs" role="status">
            {count === undefined
              ? t`All who fit are selected`
              : plural(count, { one: "# customer selected", other: "# customers selected" })}
          </Text>
          {onAll && (
            <Button size="xs" variant="subtle" onClick={onAll}>
              {many === undefined ? t`Select all who fit` : t`Select all ${many}`}
            </Button>
          )}
        </Group>
        <Group gap="xs">
          <Button size="xs" variant="subtle" onClick={onClear}>
            <Trans>Clear selection</Trans>
          </Button>
          {csvUrl && (
            <Button size="xs" variant="default" component="a" href={csvUrl} download>
              <Trans>Export CSV</Trans>
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            c="var(--mantine-color-error)"
            onClick={() => setOpen("delete")}
          >
            <Trans>Delete</Trans>
          </Button>
          <Button size="xs" onClick={() => setOpen("tag")}>
            <Trans>Change segments</Trans>
          </Button>
        </Group>
      </Group>
      <Dialog
        opened={open === "tag"}
        onClose={close}
        title={
          count === undefined
            ? t`Change segments of all customers who fit`
            : plural(count, {
                one: "Change segments of # customer",
                other: "Change segments of # customers",
              })
        }
      >
        <TagForm who={who} onDone={done} />
      </Dialog>
      <Dialog
        opened={open === "delete"}
        onClose={close}
        title={
          count === undefined
            ? t`Delete all customers who fit?`
            : plural(count, { one: "Delete # customer?", other: "Delete # customers?" })
        }
      >
        <DeleteForm who={who} onDone={done} onCancel={close} />
      </Dialog>
    </Paper>
  );
}
