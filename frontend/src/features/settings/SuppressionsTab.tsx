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
              Export CSV
            </Button>
            <Button variant="default" onClick={importer.open}>
              Import CSV
            </Button>
            <Button onClick={dialog.open}>Suppress an address</Button>
          </Group>
        }
      >
        Addresses that are never written to again, whoever carries them and whatever a later import
        says.
      </TabHead>
      <FilterRow<SuppressionFilter>
        filter={{ query, channel, reason }}
        onChange={show}
        search={{ label: "Search addresses" }}
        choices={[
          { of: "channel", label: "Channel", plural: "channels", data: CHANNEL_OPTIONS },
          { of: "reason", label: "Reason", plural: "reasons", data: REASON_OPTIONS },
        ]}
      />
      <DataTable
        label="Suppressed addresses"
        columns={suppressionColumns}
        query={suppressions}
        rowId={(entry) => String(entry.id)}
        empty={
          query || channel || reason ? (
            <EmptyState title="No such address" />
          ) : (
            <EmptyState title="Nobody is suppressed">
              Whoever opts out, bounces or complains appears here by itself.
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
