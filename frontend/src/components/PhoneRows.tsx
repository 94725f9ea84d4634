import { t } from "@lingui/core/macro";
import { Box, Checkbox } from "@mantine/core";
import type { Row } from "@tanstack/react-table";
import type { ReactNode } from "react";
import type { DataRowsProps } from "@/components/DataRows";
import classes from "@/components/PhoneRows.module.css";
import type { dataTableFeatures } from "@/components/table";

type PhoneRowsProps<T extends object> = DataRowsProps<T> & {
  children: (row: Row<typeof dataTableFeatures, T>) => ReactNode;
};

/** Rows of a phone: one under the other, without a card around each. */
export function PhoneRows<T extends object>({
  label,
  table,
  rowLabel,
  children,
}: PhoneRowsProps<T>) {
  return (
    <ul className={classes.rows} aria-label={label}>
      {table.getRowModel().rows.map((row) => (
        <li key={row.id} className={classes.row}>
          {rowLabel && (
            <Checkbox
              mt={4}
              aria-label={t`Select ${rowLabel(row.original)}`}
              checked={row.getIsSelected()}
              disabled={!row.getCanSelect()}
              onChange={row.getToggleSelectedHandler()}
            />
          )}
          <Box flex={1} miw={0}>
            {children(row)}
          </Box>
        </li>
      ))}
    </ul>
  );
}
