import { t } from "@lingui/core/macro";
import { Checkbox, Table } from "@mantine/core";
import type { ReactTable, Row } from "@tanstack/react-table";
import { memo, type ReactNode } from "react";
import classes from "@/components/DataTable.module.css";
import { ariaSort, SortButton, type Sorting } from "@/components/sorting";
import type { DataColumn, dataTableFeatures } from "@/components/table";

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
            <DataRow
              key={row.id}
              row={row}
              columns={table.options.columns}
              isSelected={row.getIsSelected()}
              rowLabel={rowLabel}
              FlexRender={table.FlexRender}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type DataRowProps<T extends object> = Pick<DataRowsProps<T>, "rowLabel"> & {
  row: Row<typeof dataTableFeatures, T>;
  /** What the cells are made of: other columns are another row. */
  columns: readonly DataColumn<T>[];
  isSelected: boolean;
  FlexRender: DataRowsProps<T>["table"]["FlexRender"];
};

/** A row of its own, so that one that is ticked does not draw all the others again. */
const DataRow = memo(function DataRow<T extends object>(props: DataRowProps<T>) {
  const { row, isSelected, rowLabel, FlexRender } = props;
  return (
    <Table.Tr bg={isSelected ? "var(--hb-selected)" : undefined}>
      {rowLabel && (
        <Table.Td>
          <Checkbox
            aria-label={t`Select ${rowLabel(row.original)}`}
            checked={isSelected}
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
          <FlexRender cell={cell} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}) as <T extends object>(props: DataRowProps<T>) => ReactNode;
