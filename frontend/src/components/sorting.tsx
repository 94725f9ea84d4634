import { t } from "@lingui/core/macro";
import { NativeSelect, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowsSort, IconArrowUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "@/components/sorting.module.css";
import type { DataColumn, SortOrder } from "@/components/table";

/** How a list is ordered, kept in the address; without it as the server likes. */
export type Sorting = {
  by?: string;
  order?: SortOrder;
  onSort: (by: string | undefined, order: SortOrder | undefined) => void;
  /** What the order without a choice is called: "Newest first". */
  usual: string;
};

type Sort = { by: string; first: SortOrder; label?: string };

const ARIA = { asc: "ascending", desc: "descending" } as const;

export const ariaSort = (sorting?: Sorting, sort?: Sort) =>
  sorting && sort && sorting.by === sort.by ? ARIA[sorting.order ?? "desc"] : undefined;

const opposite = (order: SortOrder): SortOrder => (order === "asc" ? "desc" : "asc");

type SortButtonProps = { sorting: Sorting; sort: Sort; children: ReactNode };

/** A column's head that orders by it: the way it is mostly wanted, the other way, and as it was. */
export function SortButton({ sorting, sort, children }: SortButtonProps) {
  const order = sorting.by === sort.by ? (sorting.order ?? "desc") : undefined;
  const Icon = order === "asc" ? IconArrowUp : order === "desc" ? IconArrowDown : IconArrowsSort;
  const next = () => {
    if (!order) return sorting.onSort(sort.by, sort.first);
    if (order === sort.first) return sorting.onSort(sort.by, opposite(order));
    return sorting.onSort(undefined, undefined);
  };
  return (
    <UnstyledButton className={classes.head} data-active={order !== undefined} onClick={next}>
      {children}
      <Icon size={14} aria-hidden />
    </UnstyledButton>
  );
}

type SortSelectProps<T extends object> = { columns: DataColumn<T>[]; sorting: Sorting };

/** The same where there are no heads to press. */
export function SortSelect<T extends object>({ columns, sorting }: SortSelectProps<T>) {
  const sorts = columns.flatMap(({ header, meta }) =>
    meta?.sort ? [{ ...meta.sort, name: String(header) }] : [],
  );
  return (
    <NativeSelect
      mb="sm"
      aria-label={t`Order by`}
      value={sorting.by ?? ""}
      data={[
        { value: "", label: sorting.usual },
        ...sorts.map(({ by, name, first, label }) => ({
          value: by,
          label: label ?? (first === "desc" ? t`${name}, most first` : t`${name}, from A to Z`),
        })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        const chosen = sorts.find(({ by }) => by === value);
        sorting.onSort(chosen?.by, chosen?.first);
      }}
    />
  );
}
