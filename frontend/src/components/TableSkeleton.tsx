import { Trans } from "@lingui/react/macro";
import { Group, Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import classes from "@/components/DataTable.module.css";

const ROWS = ["a", "b", "c", "d", "e", "f"];

export function TableSkeleton({ label, columns }: { label: string; columns: number }) {
  const cells = Array.from({ length: Math.min(columns, 5) }, (_, i) => `cell-${i}`);
  return (
    <Stack className={classes.frame} gap="md" p="md" role="status">
      <VisuallyHidden>
        <Trans>Loading {label.toLowerCase()}</Trans>
      </VisuallyHidden>
      {ROWS.map((row) => (
        <Group key={row} wrap="nowrap" gap="xl">
          {cells.map((cell) => (
            <Skeleton key={cell} height={14} />
          ))}
        </Group>
      ))}
    </Stack>
  );
}
