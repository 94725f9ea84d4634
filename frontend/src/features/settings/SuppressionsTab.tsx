import { Button, Group, Select } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Channel } from "@/api/types";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { SearchBox } from "@/components/SearchBox";
import {
  SUPPRESSIONS_CSV,
  type SuppressionFilter,
  suppressionsQuery,
} from "@/features/settings/api";
import { SuppressDialog } from "@/features/settings/SuppressDialog";
import { SuppressionImportDialog } from "@/features/settings/SuppressionImportDialog";
import { suppressionColumns } from "@/features/settings/suppressionColumns";
import { TabHead } from "@/features/settings/TabHead";
import { SUPPRESSION_REASONS } from "@/lib/suppressions";

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
      <Group mb="md" gap="sm">
        <SearchBox
          label="Search addresses"
          value={query}
          onChange={(text) => show({ query: text })}
        />
        <Select
          aria-label="Channel"
          placeholder="E-mail and SMS"
          clearable
          clearButtonProps={{ "aria-label": "Show both channels" }}
          data={[
            { value: "email", label: "E-mail" },
            { value: "sms", label: "SMS" },
          ]}
          value={channel ?? null}
          onChange={(value) => show({ channel: (value as Channel | null) ?? undefined })}
        />
        <Select
          aria-label="Reason"
          placeholder="Any reason"
          clearable
          clearButtonProps={{ "aria-label": "Show every reason" }}
          data={Object.entries(SUPPRESSION_REASONS).map(([value, label]) => ({ value, label }))}
          value={reason ?? null}
          onChange={(value) => show({ reason: value ?? undefined })}
        />
      </Group>
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
