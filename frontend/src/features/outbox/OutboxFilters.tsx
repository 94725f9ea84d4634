import { Group, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { SearchBox } from "@/components/SearchBox";
import { campaignNamesQuery, type OutboxFilter } from "@/features/outbox/api";
import { CHANNEL_NAMES, CHANNELS } from "@/lib/campaigns";

const CHANNEL_OPTIONS = CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] }));

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
      <Select
        aria-label="Channel"
        placeholder="All channels"
        clearable
        clearButtonProps={{ "aria-label": "Show all channels" }}
        data={CHANNEL_OPTIONS}
        value={filter.channel ?? null}
        onChange={(channel) => onChange({ channel: channel ?? undefined })}
      />
      <Select
        aria-label="Campaign"
        placeholder="All campaigns"
        searchable
        clearable
        clearButtonProps={{ "aria-label": "Show all campaigns" }}
        nothingFoundMessage="No such campaign"
        data={campaigns}
        value={filter.campaign === undefined ? null : String(filter.campaign)}
        onChange={(id) => onChange({ campaign: id === null ? undefined : Number(id) })}
      />
    </Group>
  );
}
