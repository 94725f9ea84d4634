import { Group, Select, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { SearchBox } from "@/components/SearchBox";
import { type DeliveryFilter, deliveriesQuery } from "@/features/campaigns/api";
import { deliveryColumns } from "@/features/campaigns/detail/deliveryColumns";
import { CHANNEL_NAMES, CHANNELS, DELIVERY_STATUSES } from "@/lib/campaigns";

const route = getRouteApi("/signed-in/marketer/campaigns/$campaignId");

const CHANNEL_OPTIONS = CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] }));

const STATUS_OPTIONS = DELIVERY_STATUSES.map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));

/** The ledger: one line per customer and channel, with what became of it and why. */
export function DeliveriesTab({ campaignId, isLive }: { campaignId: number; isLive: boolean }) {
  const { tab, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const deliveries = useQuery(deliveriesQuery(campaignId, filter, isLive));

  const refine = (change: DeliveryFilter) =>
    void navigate({ search: { tab, ...filter, ...change, cursor: undefined }, replace: true });

  return (
    <>
      <Group mb="md" gap="sm">
        <SearchBox
          label="Search deliveries"
          placeholder="Name or address"
          value={filter.query}
          onChange={(query) => refine({ query })}
        />
        <Select
          aria-label="Channel"
          placeholder="All channels"
          clearable
          clearButtonProps={{ "aria-label": "Show all channels" }}
          data={CHANNEL_OPTIONS}
          value={filter.channel ?? null}
          onChange={(channel) => refine({ channel: channel ?? undefined })}
        />
        <Select
          aria-label="Status"
          placeholder="All statuses"
          clearable
          clearButtonProps={{ "aria-label": "Show all statuses" }}
          data={STATUS_OPTIONS}
          value={filter.status ?? null}
          onChange={(status) => refine({ status: status ?? undefined })}
        />
      </Group>
      <DataTable
        label="Deliveries"
        columns={deliveryColumns}
        query={deliveries}
        rowId={(delivery) => String(delivery.id)}
        empty={
          <EmptyState title={isFiltered(filter) ? "No delivery matches" : "No deliveries yet"}>
            {isFiltered(filter) ? (
              "Try another word, channel or status."
            ) : (
              <Text span>They appear here as soon as sending has been prepared.</Text>
            )}
          </EmptyState>
        }
        paging={{
          cursor: filter.cursor,
          onCursor: (cursor) => void navigate({ search: { tab, ...filter, cursor } }),
        }}
      />
    </>
  );
}

const isFiltered = ({ status, channel, query }: DeliveryFilter) =>
  Boolean(status || channel || query);
