import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Group, Select, Stack, Text, Title } from "@mantine/core";
import type { ImportInspection } from "@/api/types";
import classes from "@/features/imports/MappingTable.module.css";
import { FIELD_CHOICES, type Mapping, samplesOf } from "@/features/imports/mapping";

type MappingTableProps = {
  inspection: ImportInspection;
  mapping: Mapping;
  onChange: (header: string, field: string) => void;
};

/** Each column of the file with its first values, and what it becomes. */
export function MappingTable({ inspection, mapping, onChange }: MappingTableProps) {
  return (
    <Card component="section" aria-labelledby="columns-title" padding={0}>
      <Group justify="space-between" p="lg" pb="xs">
        <Title order={2} size="h3" id="columns-title">
          <Trans>Columns</Trans>
        </Title>
      </Group>
      <ul className={classes.columns}>
        {inspection.headers.map((header, column) => (
          <li key={header} className={classes.column} data-ignored={isIgnored(mapping, header)}>
            <Stack gap={2} miw={0}>
              <Text fw={600} className={classes.name}>
                {header}
              </Text>
              <Samples values={samplesOf(inspection.sample, column)} />
            </Stack>
            <Select
              aria-label={t`Column ${header} is`}
              allowDeselect={false}
              data={FIELD_CHOICES}
              value={mapping[header] ?? "ignore"}
              onChange={(field) => field && onChange(header, field)}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function isIgnored(mapping: Mapping, header: string): true | undefined {
  return (mapping[header] ?? "ignore") === "ignore" || undefined;
}

function Samples({ values }: { values: string[] }) {
  return (
    <Text size="sm" c="dimmed" className={classes.samples}>
      {values.length > 0 ? values.join("  ·  ") : t`Empty in the first rows`}
    </Text>
  );
}
