import { Text } from "@mantine/core";
import type { CampaignGlance } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { sentLines } from "@/lib/campaigns";
import { useFormat } from "@/lib/useFormat";

export const recentColumns = columnsOf<CampaignGlance>((column) => [
  column.display({
    id: "name",
    header: "Campaign",
    meta: { card: "title" },
    cell: ({ row: { original: campaign } }) => (
      <TextLink to="/campaigns/$campaignId" params={{ campaignId: campaign.id }} fw={600}>
        {campaign.name}
      </TextLink>
    ),
  }),
  column.display({
    id: "status",
    header: "Status",
    cell: ({ row }) => <StatusBadge status={row.original.status} />,
  }),
  column.display({
    id: "sent",
    header: "Started",
    cell: ({ row }) => <Day instant={row.original.sentAt} />,
  }),
  column.display({
    id: "messages",
    header: "Sent",
    cell: ({ row }) => <Sent campaign={row.original} />,
  }),
  column.display({
    id: "redeemed",
    header: "Redeemed",
    meta: { align: "end" },
    cell: ({ row }) => <Count value={row.original.redeemed} />,
  }),
]);

function Day({ instant }: { instant?: string | null }) {
  const format = useFormat();
  return (
    <Text span size="sm">
      {instant ? format.date(instant) : "–"}
    </Text>
  );
}

function Sent({ campaign }: { campaign: CampaignGlance }) {
  const format = useFormat();
  const lines = sentLines(campaign, format);
  return (
    <Text span size="sm">
      {lines.length > 0 ? format.both(lines) : "–"}
    </Text>
  );
}

function Count({ value }: { value: number }) {
  const format = useFormat();
  return (
    <Text span size="sm">
      {format.number(value)}
    </Text>
  );
}
