import { t } from "@lingui/core/macro";
import { useQuery } from "@tanstack/react-query";
import { FilterRow } from "@/components/FilterRow";
import { campaignNamesQuery, type OutboxFilter } from "@/features/outbox/api";
import { CHANNEL_OPTIONS } from "@/lib/campaignWords";

type OutboxFiltersProps = { filter: OutboxFilter; onChange: (change: OutboxFilter) => void };

export function OutboxFilters({ filter, onChange }: OutboxFiltersProps) {
  const names = useQuery(campaignNamesQuery);
  const campaigns = [...(names.data ?? [])].map(([id, label]) => ({ value: String(id), label }));
  return (
    <FilterRow<OutboxFilter>
      filter={filter}
      onChange={onChange}
      search={{ label: t`Search messages`, placeholder: t`Address or subject` }}
      choices={[
        { of: "channel", label: t`Channel`, plural: t`channels`, data: CHANNEL_OPTIONS },
        {
          of: "campaign",
          label: t`Campaign`,
          plural: t`campaigns`,
          searchable: true,
          data: campaigns,
          read: Number,
        },
      ]}
    />
  );
}
