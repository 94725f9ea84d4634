import {
  type ColumnDef,
  createColumnHelper,
  metaHelper,
  rowSelectionFeature,
  tableFeatures,
} from "@tanstack/react-table";

/** How a column behaves beyond its content. */
type DataColumnMeta = {
  /** Numbers stand at the end, so that their digits line up. */
  align?: "end";
  /**
   * On a phone: what the row is about, what can be done with it, a value that needs no name, or nothing. By
   * itself a value stands beside its column's name.
   */
  phone?: "title" | "action" | "plain" | "hidden";
  /** What the server orders by for this column, which way a first click goes, and what that is called. */
  sort?: { by: string; first: SortOrder; label?: string };
};

export type SortOrder = "asc" | "desc";

export const dataTableFeatures = tableFeatures({
  rowSelectionFeature,
  columnMeta: metaHelper<DataColumnMeta>(),
});

export type DataColumn<T extends object> = ColumnDef<typeof dataTableFeatures, T, unknown>;

/**
 * The columns of a {@link DataTable}. Keep the answer outside the component, or in useMemo:
 * `columnsOf<Row>((column) => [column.display({ id, header, cell: ({ row }) => row.original.name })])`.
 */
export function columnsOf<T extends object>(
  define: (
    column: ReturnType<typeof createColumnHelper<typeof dataTableFeatures, T>>,
  ) => DataColumn<T>[],
): DataColumn<T>[] {
  return define(createColumnHelper<typeof dataTableFeatures, T>());
}
