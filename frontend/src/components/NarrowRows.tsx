import { Box, VisuallyHidden } from "@mantine/core";
import type { Row } from "@tanstack/react-table";
import type { DataRowsProps } from "@/components/DataRows";
import classes from "@/components/NarrowRows.module.css";
import { PhoneRows } from "@/components/PhoneRows";
import type { DataColumn, dataTableFeatures } from "@/components/table";

/**
 * The same rows where a table would not fit: what the row is about and what can be done with it on the first line,
 * the other values below, named where they do not speak for themselves.
 */
export function NarrowRows<T extends object>({ table, ...props }: DataRowsProps<T>) {
  return (
    <PhoneRows {...props} table={table}>
      {(row) => (
        <>
          <div className={classes.first}>
            <Box className={classes.title}>
              {cellsOf(row, "title").map((cell) => (
                <table.FlexRender key={cell.id} cell={cell} />
              ))}
            </Box>
            {cellsOf(row, "action").map((cell) => (
              <table.FlexRender key={cell.id} cell={cell} />
            ))}
          </div>
          <dl className={classes.values}>
            {cellsOf(row, "plain", undefined).map((cell) => (
              <div key={cell.id} className={classes.value}>
                {cell.column.columnDef.meta?.phone === "plain" ? (
                  <VisuallyHidden component="dt">{nameOf(cell)}</VisuallyHidden>
                ) : (
                  <dt>{nameOf(cell)}</dt>
                )}
                <dd>
                  <table.FlexRender cell={cell} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </PhoneRows>
  );
}

type Cells<T extends object> = ReturnType<Row<typeof dataTableFeatures, T>["getAllCells"]>;

const nameOf = <T extends object>({ column }: Cells<T>[number]) =>
  String(column.columnDef.header ?? "");

type Place = NonNullable<DataColumn<object>["meta"]>["phone"];

function cellsOf<T extends object>(row: Row<typeof dataTableFeatures, T>, ...places: Place[]) {
  return row.getAllCells().filter(({ column }) => places.includes(column.columnDef.meta?.phone));
}
