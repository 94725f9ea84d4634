import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { FilterSelect } from "@/components/FilterSelect";
import { SearchBox } from "@/components/SearchBox";
import { campaignNamesQuery, type OutboxFilter } from "@/features/outbox/api";
import { CHANNEL_OPTIONS } from "@/lib/campaigns";

type OutboxFiltersProps = { filter: OutboxFilter; onChange: (change: OutboxFilter) => void };

export function OutboxFilters({ filter, onChange }: OutboxFiltersProps) {
  const names = useQuery(campaignNamesQuery);
  const campaigns = [...(names.data ?? [])].map(([id, label]) => ({ value: String(id), label }));
  return (
    <Group mb="md" gap="sm">
      <SearchBox
        label="Search messages"
        placeholder="Address or subject"
        value={filter.query}
        onChange={(query) => onChange({ query })}
      />
      <FilterSelect
        label="Channel"
        plural="channels"
        data={CHANNEL_OPTIONS}
        value={filter.channel}
        onChange={(channel) => onChange({ channel })}
      />
      <FilterSelect
        label="Campaign"
        plural="campaigns"
        searchable
        data={campaigns}
        value={filter.campaign?.toString()}
        onChange={(id) => onChange({ campaign: id === undefined ? undefined : Number(id) })}
      />
    </Group>
  );
}
