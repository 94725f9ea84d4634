import { Card, Group, Progress, Text } from "@mantine/core";
import type { CustomerImportView } from "@/api/types";
import { Stat, Stats } from "@/components/Stat";
import { useFormat } from "@/lib/useFormat";

export function ImportProgress({ entry }: { entry: CustomerImportView }) {
  const format = useFormat();
  const { rowsRead, rowsTotal } = entry;
  const isQueued = entry.status === "queued";
  const share = rowsTotal ? rowsRead / rowsTotal : 0;
  const text = rowsTotal
    ? `${format.number(rowsRead)} / ${format.count(rowsTotal, "row")}`
    : `${format.count(rowsRead, "row")} read`;
  return (
    <>
      <Card>
        <Group justify="space-between" mb="sm">
          <Text fw={600} role="status">
            {isQueued ? "Waiting to start" : text}
          </Text>
          {rowsTotal ? <Text c="dimmed">{format.percent(share)}</Text> : null}
        </Group>
        <Progress.Root size="lg">
          <Progress.Section
            value={rowsTotal || isQueued ? share * 100 : 100}
            color={rowsTotal ? undefined : "gray"}
            animated
            aria-label="Rows read"
            aria-valuetext={text}
          />
        </Progress.Root>
        <Text size="sm" c="dimmed" mt="sm">
          You can leave this page: the import goes on.
        </Text>
      </Card>
      <ImportFigures entry={entry} />
    </>
  );
}

export function ImportFigures({ entry }: { entry: CustomerImportView }) {
  const format = useFormat();
  return (
    <Stats label="Import so far">
      <Stat label="New" value={format.number(entry.created)} note="customers" />
      <Stat
        label="Changed"
        value={format.number(entry.updated - entry.unchanged)}
        note="already known"
      />
      <Stat label="Unchanged" value={format.number(entry.unchanged)} note="already known" />
      <Stat label="Said no" value={format.number(entry.noes)} note="get no messages" />
      <Stat label="Rejected" value={format.number(entry.rejected)} note="rows not imported" />
      <Stat label="Incomplete" value={format.number(entry.incomplete)} note="rows without a cell" />
    </Stats>
  );
}
