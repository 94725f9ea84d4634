import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ActiveFilters } from "@/components/ActiveFilters";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { FilterRow } from "@/components/FilterRow";
import { type DeliveryFilter, deliveriesQuery } from "@/features/campaigns/detail/api";
import { deliveryColumns } from "@/features/campaigns/detail/deliveryColumns";
import { linksQuery } from "@/features/campaigns/results/api";
import { REACHED_NAMES } from "@/features/campaigns/results/reachedBy";
import { DELIVERY_STATUSES } from "@/lib/campaigns";
import { CHANNEL_OPTIONS, OUTCOME_NAMES } from "@/lib/campaignWords";
import { statusOptions } from "@/lib/statuses";

const route = getRouteApi("/signed-in/marketer/campaigns/$campaignId");

const STATUS_OPTIONS = statusOptions(DELIVERY_STATUSES);

const OUTCOME_OPTIONS = Object.entries(OUTCOME_NAMES).map(([value, label]) => ({ value, label }));

/** The ledger: one line per customer and channel, with what became of it and why. */
export function DeliveriesTab({ campaignId, isLive }: { campaignId: number; isLive: boolean }) {
  const { tab, channel, status, outcome, reachedBy, segment, errorCode, link, query, cursor } =
    route.useSearch();
  const filter = { channel, status, outcome, reachedBy, segment, errorCode, link, query, cursor };
  const navigate = route.useNavigate();
  const deliveries = useQuery(deliveriesQuery(campaignId, filter, isLive));

  const followed = useLinkWords(campaignId, link, isLive);

  const refine = (change: DeliveryFilter) =>
    void navigate({ search: { tab, ...filter, ...change, cursor: undefined }, replace: true });

  return (
    <>
      <FilterRow<DeliveryFilter>
        filter={filter}
        onChange={refine}
        search={{ label: t`Search deliveries`, placeholder: t`Name or address` }}
        choices={[
          { of: "channel", label: t`Channel`, plural: t`channels`, data: CHANNEL_OPTIONS },
          { of: "status", label: t`Status`, plural: t`statuses`, data: STATUS_OPTIONS },
          { of: "outcome", label: t`What came of it`, plural: t`outcomes`, data: OUTCOME_OPTIONS },
        ]}
      >
        <ActiveFilters
          filters={[
            {
              name: t`Reached by`,
              value: reachedBy && REACHED_NAMES[reachedBy],
              onClear: () => refine({ reachedBy: undefined }),
            },
            {
              name: t`Followed link`,
              value: followed,
              onClear: () => refine({ link: undefined }),
            },
            { name: t`Segment`, value: segment, onClear: () => refine({ segment: undefined }) },
            { name: t`Reason`, value: errorCode, onClear: () => refine({ errorCode: undefined }) },
          ]}
        />
      </FilterRow>
      <DataTable
        label={t`Deliveries`}
        columns={deliveryColumns}
        query={deliveries}
        rowId={(delivery) => String(delivery.id)}
        empty={
          <EmptyState title={isFiltered(filter) ? t`No delivery matches` : t`No deliveries yet`}>
            {isFiltered(filter) ? (
              t`Try another word, channel or status.`
            ) : (
              <Text span>
                <Trans>They appear here as soon as sending has been prepared.</Trans>
              </Text>
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

/** Where a link leads; its number alone tells nobody anything. */
function useLinkWords(campaignId: number, link: number | undefined, isLive: boolean) {
  const links = useQuery({ ...linksQuery(campaignId, isLive), enabled: link !== undefined });
  if (link === undefined) return undefined;
  const url = links.data?.items.find(({ number }) => number === link)?.url;
  return url?.replace(/^https?:\/\//i, "") ?? String(link);
}

const isFiltered = ({ cursor: _, ...filter }: DeliveryFilter) =>
  Object.values(filter).some(Boolean);
