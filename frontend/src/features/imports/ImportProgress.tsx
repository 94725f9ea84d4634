import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Group, Progress, Text } from "@mantine/core";
import type { CustomerImportView } from "@/api/types";
import { Stat, Stats } from "@/components/Stat";
import { useFormat } from "@/lib/useFormat";

export function ImportProgress({ entry }: { entry: CustomerImportView }) {
  const format = useFormat();
  const { rowsRead, rowsTotal } = entry;
  const isQueued = entry.status === "queued";
  const share = rowsTotal ? rowsRead / rowsTotal : 0;
  const read = format.number(rowsRead);
  const text = rowsTotal
    ? plural(rowsTotal, { one: `${read} / # row`, other: `${read} / # rows` })
    : plural(rowsRead, { one: "# row read", other: "# rows read" });
  return (
    <>
      <Card>
        <Group justify="space-between" mb="sm">
          <Text fw={600} role="status">
            {isQueued ? t`Waiting to start` : text}
          </Text>
          {rowsTotal ? <Text c="dimmed">{format.percent(share)}</Text> : null}
        </Group>
        <Progress.Root size="lg">
          <Progress.Section
            value={rowsTotal || isQueued ? share * 100 : 100}
            color={rowsTotal ? undefined : "gray"}
            animated
            aria-label={t`Rows read`}
            aria-valuetext={text}
          />
        </Progress.Root>
        <Text size="sm" c="dimmed" mt="sm">
          <Trans>You can leave this page: the import goes on.</Trans>
        </Text>
      </Card>
      <ImportFigures entry={entry} />
    </>
  );
}

export function ImportFigures({ entry }: { entry: CustomerImportView }) {
  const format = useFormat();
  return (
    <Stats label={t`Import so far`}>
      <Stat label={t`New`} value={format.number(entry.created)} note={t`customers`} />
      <Stat
        label={t`Changed`}
        value={format.number(entry.updated - entry.unchanged)}
        note={t`already known`}
      />
      <Stat label={t`Unchanged`} value={format.number(entry.unchanged)} note={t`already known`} />
      <Stat label={t`Said no`} value={format.number(entry.noes)} note={t`get no messages`} />
      <Stat label={t`Rejected`} value={format.number(entry.rejected)} note={t`rows not imported`} />
      <Stat
        label={t`Incomplete`}
        value={format.number(entry.incomplete)}
        note={t`rows without a cell`}
      />
    </Stats>
  );
}
