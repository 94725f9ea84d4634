import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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
        title={t`Imports`}
        description={t`CSV files that brought customers in, and what became of their rows.`}
        actions={
          <ButtonLink to="/imports/new">
            <Trans>Import CSV</Trans>
          </ButtonLink>
        }
      />
      <DataTable
        label={t`Imports`}
        columns={importColumns}
        query={imports}
        rowId={(entry) => String(entry.id)}
        empty={
          <EmptyState
            title={t`Nothing imported yet`}
            action={
              <ButtonLink to="/imports/new">
                <Trans>Import your first file</Trans>
              </ButtonLink>
            }
          >
            <Trans>
              An export from Shopify, Square, Mailchimp or your own spreadsheet, saved as CSV.
            </Trans>
          </EmptyState>
        }
        paging={{ cursor, onCursor: (next) => void navigate({ search: { cursor: next } }) }}
      />
    </>
  );
}
