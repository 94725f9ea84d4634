import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useMe } from "@/api/shared";
import { ButtonLink } from "@/components/ButtonLink";
import { DataTable } from "@/components/DataTable";
import { PageHeader } from "@/components/PageHeader";
import { SearchBox } from "@/components/SearchBox";
import { customersCsvUrl, customersQuery } from "@/features/customers/api";
import { ColumnsMenu } from "@/features/customers/ColumnsMenu";
import { LatestChange } from "@/features/customers/changes/LatestChange";
import { SelectionBar } from "@/features/customers/changes/SelectionBar";
import { useShownColumns } from "@/features/customers/columns";
import { customerColumns } from "@/features/customers/customerColumns";
import { isFiltered, type ListSearch, type Sort, wireFilter } from "@/features/customers/filter";
import { MoreFilters } from "@/features/customers/MoreFilters";
import { NoCustomers } from "@/features/customers/NoCustomers";
import { customerName } from "@/features/customers/names";
import { SegmentFilter } from "@/features/customers/SegmentFilter";
import { useFormat } from "@/lib/useFormat";
import { localTimeOf } from "@/lib/zonedTime";

const route = getRouteApi("/signed-in/marketer/customers");

/** Who is ticked on this page, or everybody who fits. */
type Selected = string[] | "all";

export function CustomersPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { timeZone } = useMe().business;
  const today = localTimeOf(Date.now(), timeZone).slice(0, 10);
  const customers = useQuery(customersQuery(search, today));
  const [selected, setSelected] = useState<Selected>([]);
  const [shown, setShown] = useShownColumns();
  const columns = useMemo(() => customerColumns(shown), [shown]);

  // A changed filter starts again at the first page, with nothing selected.
  const refine = (change: ListSearch) => {
    setSelected([]);
    void navigate({ search: { ...search, ...change, cursor: undefined }, replace: true });
  };

  const items = customers.data?.items ?? [];
  const total = customers.data?.total ?? undefined;
  const all = items.map(({ id }) => String(id));
  const isAll = selected === "all";
  const ids = isAll ? all : selected;
  const canSelectAll = !isAll && (customers.data?.total !== ids.length || total === undefined);

  return (
    <>
      <PageHeader
        title={t`Customers`}
        description={t`Everyone you can write to, with their segments and consent.`}
        actions={
          <>
            <ButtonLink to="/imports" variant="default">
              <Trans>Import CSV</Trans>
            </ButtonLink>
            <ButtonLink to="/customers/new">
              <Trans>Add customer</Trans>
            </ButtonLink>
          </>
        }
      />
      <LatestChange />
      <Group mb="md" gap="sm">
        <SearchBox
          label={t`Search customers`}
          placeholder={t`Name, e-mail or phone`}
          value={search.query}
          onChange={(query) => refine({ query })}
        />
        <SegmentFilter search={search} onChange={refine} />
        <MoreFilters search={search} onChange={refine} />
        <ColumnsMenu shown={shown} onChange={setShown} />
        <Total total={total} shown={customers.data?.items.length} />
        {items.length > 0 && ids.length === 0 && (
          <Button size="xs" variant="subtle" onClick={() => setSelected("all")}>
            <Trans>Select all</Trans>
          </Button>
        )}
      </Group>
      {ids.length > 0 && (
        <SelectionBar
          who={
            isAll ? { filter: wireFilter(search, today) } : { customerIds: selected.map(Number) }
          }
          count={isAll ? total : selected.length}
          csvUrl={isAll ? customersCsvUrl(search, today) : undefined}
          total={total}
          onAll={canSelectAll ? () => setSelected("all") : undefined}
          onClear={() => setSelected([])}
        />
      )}
      <DataTable
        label={t`Customers`}
        columns={columns}
        query={customers}
        rowId={(customer) => String(customer.id)}
        empty={<NoCustomers isFiltered={isFiltered(search)} />}
        selection={{ ids, onChange: setSelected, rowLabel: customerName }}
        sorting={{
          by: search.sort?.replace("-", ""),
          order: search.sort?.startsWith("-") ? "desc" : "asc",
          usual: t`Newest first`,
          onSort: (by, order) =>
            refine({ sort: by ? (`${order === "desc" ? "-" : ""}${by}` as Sort) : undefined }),
        }}
        paging={{
          cursor: search.cursor,
          onCursor: (cursor) => {
            if (!isAll) setSelected([]);
            void navigate({ search: { ...search, cursor } });
          },
        }}
      />
    </>
  );
}

/** The server counts no further. */
const MOST_COUNTED = 10_000;

function Total({ total, shown }: { total?: number | null; shown?: number }) {
  const most = useFormat().number(MOST_COUNTED);
  if (shown === undefined) return null;
  return (
    <Text c="dimmed" size="sm" role="status">
      {typeof total === "number"
        ? plural(total, { one: "# customer", other: "# customers" })
        : t`More than ${most} customers`}
    </Text>
  );
}
