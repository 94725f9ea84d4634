import { Box, useMatches } from "@mantine/core";
import { useTable } from "@tanstack/react-table";
import { type ReactNode, useDeferredValue } from "react";
import { CursorPaging, type CursorPagingProps } from "@/components/CursorPaging";
import { DataRows } from "@/components/DataRows";
import { ErrorState } from "@/components/ErrorState";
import { NarrowRows } from "@/components/NarrowRows";
import { PhoneRows } from "@/components/PhoneRows";
import { type Sorting, SortSelect } from "@/components/sorting";
import { TableSkeleton } from "@/components/TableSkeleton";
import { type DataColumn, dataTableFeatures } from "@/components/table";

/** What of a TanStack query the table needs to know. */
export type TableQuery<T> = {
  data?: { items: T[]; nextCursor?: string | null };
  error: Error | null;
  isPlaceholderData?: boolean;
  refetch: () => unknown;
};

export type Selection = { ids: string[]; onChange: (ids: string[]) => void };

type DataTableProps<T extends object> = {
  /** Names the table for screen readers: "Customers". */
  label: string;
  columns: DataColumn<T>[];
  query: TableQuery<T>;
  rowId: (row: T) => string;
  /** Shown instead of an empty table; offers the next step. */
  empty: ReactNode;
  paging?: Omit<CursorPagingProps, "nextCursor">;
  selection?: Selection & { rowLabel: (row: T) => string; canSelect?: (row: T) => boolean };
  /** Given, the columns that say what they are ordered by can be ordered. */
  sorting?: Sorting;
  /** A row made for phones; without it each column says how it stands on one (`phone`). */
  phoneRow?: (row: T) => ReactNode;
};

const NO_ROWS: never[] = [];

/** Every list of the dashboard: loading, empty and failed are built in, and rows have a form of their own on a phone. */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { label, columns, query, rowId, empty, paging, selection, sorting, phoneRow } = props;
  const isPhone = useMatches({ base: true, sm: false });
  // rows take long to draw: they may be interrupted by what is typed meanwhile
  const data = useDeferredValue(query.data);
  const table = useTable({
    features: dataTableFeatures,
    columns,
    data: data?.items ?? NO_ROWS,
    getRowId: rowId,
    enableRowSelection: ({ original }) =>
      selection !== undefined && (selection.canSelect?.(original) ?? true),
    state: {
      rowSelection: Object.fromEntries((selection?.ids ?? []).map((id) => [id, true as const])),
    },
    onRowSelectionChange: (update) => {
      const before = Object.fromEntries((selection?.ids ?? []).map((id) => [id, true as const]));
      const after = typeof update === "function" ? update(before) : update;
      selection?.onChange(Object.keys(after).filter((id) => after[id]));
    },
  });

  if (!data && query.error) {
    return <ErrorState error={query.error} onRetry={query.refetch} />;
  }
  if (!data) return <TableSkeleton label={label} columns={columns.length} />;
  if (data.items.length === 0 && !paging?.cursor) return <>{empty}</>;

  const rows = { label, table, rowLabel: selection?.rowLabel };
  return (
    // rows that are drawn anew stay as they are: a list that is polled would flicker
    <Box
      aria-busy={query.isPlaceholderData || data !== query.data}
      opacity={query.isPlaceholderData ? 0.6 : 1}
    >
      {isPhone && sorting && <SortSelect columns={columns} sorting={sorting} />}
      {!isPhone ? (
        <DataRows {...rows} sorting={sorting} />
      ) : phoneRow ? (
        <PhoneRows {...rows}>{({ original }) => phoneRow(original)}</PhoneRows>
      ) : (
        <NarrowRows {...rows} />
      )}
      {paging && <CursorPaging {...paging} nextCursor={data.nextCursor} />}
    </Box>
  );
}
