import { t } from "@lingui/core/macro";
import { Checkbox, Table } from "@mantine/core";
import type { ReactTable } from "@tanstack/react-table";
import classes from "@/components/DataTable.module.css";
import { ariaSort, SortButton, type Sorting } from "@/components/sorting";
import type { dataTableFeatures } from "@/components/table";

export type DataRowsProps<T extends object> = {
  label: string;
  table: ReactTable<typeof dataTableFeatures, T>;
  /** Given, each row can be selected, and this names it. */
  rowLabel?: (row: T) => string;
};

export function DataRows<T extends object>(props: DataRowsProps<T> & { sorting?: Sorting }) {
  const { label, table, rowLabel, sorting } = props;
  return (
    <Table.ScrollContainer minWidth={560} type="native" className={classes.frame}>
      <Table aria-label={label} verticalSpacing="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {rowLabel && (
              <Table.Th w={44}>
                <Checkbox
                  aria-label={t`Select all rows on this page`}
                  checked={table.getIsAllRowsSelected()}
                  indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
                  onChange={table.getToggleAllRowsSelectedHandler()}
                />
              </Table.Th>
            )}
            {table.getFlatHeaders().map((header) => (
              <Table.Th
                key={header.id}
                scope="col"
                ta={header.column.columnDef.meta?.align}
                className={classes.head}
                aria-sort={ariaSort(sorting, header.column.columnDef.meta?.sort)}
              >
                {sorting && header.column.columnDef.meta?.sort ? (
                  <SortButton sorting={sorting} sort={header.column.columnDef.meta.sort}>
                    <table.FlexRender header={header} />
                  </SortButton>
                ) : (
                  <table.FlexRender header={header} />
                )}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.getRowModel().rows.map((row) => (
            <Table.Tr key={row.id} bg={row.getIsSelected() ? "var(--hb-selected)" : undefined}>
              {rowLabel && (
                <Table.Td>
                  <Checkbox
                    aria-label={t`Select ${rowLabel(row.original)}`}
                    checked={row.getIsSelected()}
                    disabled={!row.getCanSelect()}
                    onChange={row.getToggleSelectedHandler()}
                  />
                </Table.Td>
              )}
              {row.getAllCells().map((cell) => (
                <Table.Td
                  key={cell.id}
                  ta={cell.column.columnDef.meta?.align}
                  className={cell.column.columnDef.meta?.align && classes.number}
                >
                  <table.FlexRender cell={cell} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
