import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ButtonLink } from "@/components/ButtonLink";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { PageHeader } from "@/components/PageHeader";
import { importsQuery } from "@/features/imports/api";
import { importColumns } from "@/features/imports/importColumns";

const route = getRouteApi("/signed-in/marketer/imports");

export function ImportsPage() {
  const { cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const imports = useQuery(importsQuery(cursor));
  return (
    <>
      <PageHeader
        title="Imports"
        description="CSV files that brought customers in, and what became of their rows."
        actions={<ButtonLink to="/imports/new">Import CSV</ButtonLink>}
      />
      <DataTable
        label="Imports"
        columns={importColumns}
        query={imports}
        rowId={(entry) => String(entry.id)}
        empty={
          <EmptyState
            title="Nothing imported yet"
            action={<ButtonLink to="/imports/new">Import your first file</ButtonLink>}
          >
            An export from Shopify, Square, Mailchimp or your own spreadsheet, saved as CSV.
          </EmptyState>
        }
        paging={{ cursor, onCursor: (next) => void navigate({ search: { cursor: next } }) }}
      />
    </>
  );
}
