import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ActiveFilters } from "@/components/ActiveFilters";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { FilterRow } from "@/components/FilterRow";
import { type DeliveryFilter, deliveriesQuery } from "@/features/campaigns/detail/api";
import { deliveryColumns } from "@/features/campaigns/detail/deliveryColumns";
import { CHANNEL_OPTIONS, DELIVERY_STATUSES, OUTCOME_NAMES } from "@/lib/campaigns";
import { statusOptions } from "@/lib/statuses";

const route = getRouteApi("/signed-in/marketer/campaigns/$campaignId");

const STATUS_OPTIONS = statusOptions(DELIVERY_STATUSES);

const OUTCOME_OPTIONS = Object.entries(OUTCOME_NAMES).map(([value, label]) => ({ value, label }));

/** The ledger: one line per customer and channel, with what became of it and why. */
export function DeliveriesTab({ campaignId, isLive }: { campaignId: number; isLive: boolean }) {
  const { tab, channel, status, outcome, segment, errorCode, query, cursor } = route.useSearch();
  const filter = { channel, status, outcome, segment, errorCode, query, cursor };
  const navigate = route.useNavigate();
  const deliveries = useQuery(deliveriesQuery(campaignId, filter, isLive));

  const refine = (change: DeliveryFilter) =>
    void navigate({ search: { tab, ...filter, ...change, cursor: undefined }, replace: true });

  return (
    <>
      <FilterRow<DeliveryFilter>
        filter={filter}
        onChange={refine}
        search={{ label: "Search deliveries", placeholder: "Name or address" }}
        choices={[
          { of: "channel", label: "Channel", plural: "channels", data: CHANNEL_OPTIONS },
          { of: "status", label: "Status", plural: "statuses", data: STATUS_OPTIONS },
          { of: "outcome", label: "What came of it", plural: "outcomes", data: OUTCOME_OPTIONS },
        ]}
      >
        <ActiveFilters
          filters={[
            { name: "Segment", value: segment, onClear: () => refine({ segment: undefined }) },
            { name: "Reason", value: errorCode, onClear: () => refine({ errorCode: undefined }) },
          ]}
        />
      </FilterRow>
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

const isFiltered = ({ status, channel, outcome, segment, errorCode, query }: DeliveryFilter) =>
  Boolean(status || channel || outcome || segment || errorCode || query);
