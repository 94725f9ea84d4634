import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { FilterRow } from "@/components/FilterRow";
import {
  SUPPRESSIONS_CSV,
  type SuppressionFilter,
  suppressionsQuery,
} from "@/features/settings/api";
import { SuppressDialog } from "@/features/settings/SuppressDialog";
import { SuppressionImportDialog } from "@/features/settings/SuppressionImportDialog";
import { suppressionColumns } from "@/features/settings/suppressionColumns";
import { TabHead } from "@/features/settings/TabHead";
import { CHANNEL_OPTIONS } from "@/lib/campaignWords";
import { SUPPRESSION_REASONS } from "@/lib/suppressions";

const REASON_OPTIONS = Object.entries(SUPPRESSION_REASONS).map(([value, label]) => ({
  value,
  label,
}));

const route = getRouteApi("/signed-in/marketer/settings");

export function SuppressionsTab() {
  const { query, channel, reason, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const suppressions = useQuery(suppressionsQuery({ query, channel, reason, cursor }));
  const [opened, dialog] = useDisclosure();
  const [isImporting, importer] = useDisclosure();

  const show = (change: SuppressionFilter) =>
    void navigate({ search: { tab: "suppressions", query, channel, reason, ...change } });

  return (
    <>
      <TabHead
        action={
          <Group gap="sm">
            <Button component="a" href={SUPPRESSIONS_CSV} download variant="default">
              <Trans>Export CSV</Trans>
            </Button>
            <Button variant="default" onClick={importer.open}>
              <Trans>Import CSV</Trans>
            </Button>
            <Button onClick={dialog.open}>
              <Trans>Suppress an address</Trans>
            </Button>
          </Group>
        }
      >
        <Trans>
          Addresses that are never written to again, whoever carries them and whatever a later
          import says.
        </Trans>
      </TabHead>
      <FilterRow<SuppressionFilter>
        filter={{ query, channel, reason }}
        onChange={show}
        search={{ label: t`Search addresses` }}
        choices={[
          { of: "channel", label: t`Channel`, plural: t`channels`, data: CHANNEL_OPTIONS },
          { of: "reason", label: t`Reason`, plural: t`reasons`, data: REASON_OPTIONS },
        ]}
      />
      <DataTable
        label={t`Suppressed addresses`}
        columns={suppressionColumns}
        query={suppressions}
        rowId={(entry) => String(entry.id)}
        empty={
          query || channel || reason ? (
            <EmptyState title={t`No such address`} />
          ) : (
            <EmptyState title={t`Nobody is suppressed`}>
              <Trans>Whoever opts out, bounces or complains appears here by itself.</Trans>
            </EmptyState>
          )
        }
        paging={{ cursor, onCursor: (next) => show({ cursor: next }) }}
      />
      <SuppressDialog opened={opened} onClose={dialog.close} />
      <SuppressionImportDialog opened={isImporting} onClose={importer.close} />
    </>
  );
}
