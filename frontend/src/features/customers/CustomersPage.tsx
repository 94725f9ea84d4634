import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { segmentsQuery } from "@/api/shared";
import { ButtonLink } from "@/components/ButtonLink";
import { DataTable } from "@/components/DataTable";
import { FilterRow } from "@/components/FilterRow";
import { PageHeader } from "@/components/PageHeader";
import { type CustomerFilter, customersQuery } from "@/features/customers/api";
import { BulkTagBar } from "@/features/customers/BulkTagBar";
import { CONSENT_CHOICES } from "@/features/customers/ConsentSelect";
import { customerColumns } from "@/features/customers/customerColumns";
import { NoCustomers } from "@/features/customers/NoCustomers";
import { customerName } from "@/features/customers/names";
import { useFormat } from "@/lib/useFormat";

const route = getRouteApi("/signed-in/marketer/customers");

export function CustomersPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const customers = useQuery(customersQuery(filter));
  const segments = useQuery(segmentsQuery);
  const [selected, setSelected] = useState<string[]>([]);

  // A changed filter starts again at the first page, with nothing selected.
  const refine = (change: CustomerFilter) => {
    setSelected([]);
    void navigate({ search: { ...filter, ...change, cursor: undefined }, replace: true });
  };

  return (
    <>
      <PageHeader
        title="Customers"
        description="Everyone you can write to, with their segments and consent."
        actions={
          <>
            <ButtonLink to="/imports" variant="default">
              Import CSV
            </ButtonLink>
            <ButtonLink to="/customers/new">Add customer</ButtonLink>
          </>
        }
      />
      <FilterRow<CustomerFilter>
        filter={filter}
        onChange={refine}
        search={{ label: "Search customers", placeholder: "Name, e-mail or phone" }}
        choices={[
          {
            of: "segment",
            label: "Segment",
            plural: "segments",
            searchable: true,
            data: segmentNames(segments.data?.items, filter.segment),
          },
          {
            of: "emailConsent",
            label: "E-mail consent",
            plural: "e-mail consents",
            data: CONSENT_CHOICES,
          },
          { of: "smsConsent", label: "SMS consent", plural: "SMS consents", data: CONSENT_CHOICES },
        ]}
      >
        <Total total={customers.data?.total} shown={customers.data?.items.length} />
      </FilterRow>
      {selected.length > 0 && <BulkTagBar ids={selected} onDone={() => setSelected([])} />}
      <DataTable
        label="Customers"
        columns={customerColumns}
        query={customers}
        rowId={(customer) => String(customer.id)}
        empty={<NoCustomers isFiltered={isFiltered(filter)} />}
        selection={{ ids: selected, onChange: setSelected, rowLabel: customerName }}
        paging={{
          cursor: filter.cursor,
          onCursor: (cursor) => {
            setSelected([]);
            void navigate({ search: { ...filter, cursor } });
          },
        }}
      />
    </>
  );
}

function isFiltered({ query, segment, emailConsent, smsConsent }: CustomerFilter): boolean {
  return Boolean(query || segment || emailConsent || smsConsent);
}

/** The segment in the URL stays choosable even when nobody carries it any more. */
function segmentNames(known: { name: string }[] = [], chosen?: string): string[] {
  return [...new Set([...known.map((segment) => segment.name), ...(chosen ? [chosen] : [])])];
}

function Total({ total, shown }: { total?: number | null; shown?: number }) {
  const format = useFormat();
  if (shown === undefined) return null;
  return (
    <Text c="dimmed" size="sm" role="status">
      {typeof total === "number"
        ? format.count(total, "customer")
        : `More than ${format.count(10_000, "customer")}`}
    </Text>
  );
}
