import { t } from "@lingui/core/macro";
import { Box, Card, Checkbox, Group, Stack, Text } from "@mantine/core";
import type { Row } from "@tanstack/react-table";
import type { DataRowsProps } from "@/components/DataRows";
import classes from "@/components/DataTable.module.css";
import type { dataTableFeatures } from "@/components/table";

/** The same rows where a table would not fit: one card each, every value beside its column's name. */
export function DataCards<T extends object>({ label, table, rowLabel }: DataRowsProps<T>) {
  return (
    <Stack component="ul" gap="sm" aria-label={label} className={classes.cards}>
      {table.getRowModel().rows.map((row) => (
        <Card component="li" key={row.id} padding="md">
          <Group justify="space-between" wrap="nowrap" align="flex-start" mb={6}>
            <Box fw={600} miw={0} className={classes.breakable}>
              {cellsOf(row, "title").map((cell) => (
                <table.FlexRender key={cell.id} cell={cell} />
              ))}
            </Box>
            {rowLabel && (
              <Checkbox
                aria-label={t`Select ${rowLabel(row.original)}`}
                checked={row.getIsSelected()}
                disabled={!row.getCanSelect()}
                onChange={row.getToggleSelectedHandler()}
              />
            )}
          </Group>
          <Stack component="dl" gap={4} m={0}>
            {cellsOf(row, undefined).map((cell) => (
              <Group
                key={cell.id}
                justify="space-between"
                wrap="nowrap"
                align="baseline"
                className={classes.line}
              >
                <Text component="dt" size="sm" c="dimmed" flex="none">
                  {String(cell.column.columnDef.header ?? "")}
                </Text>
                <Text component="dd" size="sm" m={0} ta="end" className={classes.breakable}>
                  <table.FlexRender cell={cell} />
                </Text>
              </Group>
            ))}
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}

function cellsOf<T extends object>(
  row: Row<typeof dataTableFeatures, T>,
  place: "title" | undefined,
) {
  return row.getAllCells().filter((cell) => cell.column.columnDef.meta?.card === place);
}
