import { Box, Progress, Text } from "@mantine/core";
import type { CampaignSummary } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { CampaignMenu } from "@/features/campaigns/list/CampaignMenu";
import { CHANNEL_NAMES, isRunning, sentLines } from "@/lib/campaigns";
import { useFormat } from "@/lib/useFormat";

export const campaignColumns = columnsOf<CampaignSummary>((column) => [
  column.display({
    id: "name",
    header: "Campaign",
    meta: { card: "title" },
    cell: ({ row: { original: campaign } }) => <Name campaign={campaign} />,
  }),
  column.display({
    id: "status",
    header: "Status",
    cell: ({ row: { original: campaign } }) => <StatusBadge status={campaign.status} />,
  }),
  column.display({
    id: "channels",
    header: "Channels",
    cell: ({ row: { original: campaign } }) => (
      <Text
        span
        size="sm"
        c={campaign.channels.length ? undefined : "dimmed"}
        style={{ whiteSpace: "nowrap" }}
      >
        {campaign.channels.map((channel) => CHANNEL_NAMES[channel]).join(" + ") || "No message yet"}
      </Text>
    ),
  }),
  column.display({
    id: "sent",
    header: "Sent",
    cell: ({ row: { original: campaign } }) => <Sent campaign={campaign} />,
  }),
  column.display({
    id: "when",
    header: "When",
    cell: ({ row: { original: campaign } }) => <When campaign={campaign} />,
  }),
  column.display({
    id: "actions",
    header: "Change",
    meta: { align: "end" },
    cell: ({ row: { original: campaign } }) => <CampaignMenu campaign={campaign} />,
  }),
]);

function Name({ campaign }: { campaign: CampaignSummary }) {
  const params = { campaignId: campaign.id };
  return (
    <>
      {campaign.status === "draft" ? (
        <TextLink to="/campaigns/$campaignId/edit" params={params} fw={600}>
          {campaign.name}
        </TextLink>
      ) : (
        <TextLink to="/campaigns/$campaignId" params={params} fw={600}>
          {campaign.name}
        </TextLink>
      )}
      {campaign.offerTitle && (
        <Text size="xs" c="dimmed" fw={400} lineClamp={1}>
          {campaign.offerTitle}
        </Text>
      )}
    </>
  );
}

function Sent({ campaign }: { campaign: CampaignSummary }) {
  const format = useFormat();
  const done = campaign.emailsSent + campaign.smsSent + campaign.emailsFailed + campaign.smsFailed;
  const total = campaign.emailTotal + campaign.smsTotal;
  if (total === 0) {
    return (
      <Text span size="sm" c="dimmed">
        {isRunning(campaign.status) ? "Preparing" : "–"}
      </Text>
    );
  }
  const lines = sentLines(campaign, format);
  return (
    <Box miw={132}>
      {lines.map((line) => (
        <Text key={line} size="sm" style={{ whiteSpace: "nowrap" }}>
          {line}
        </Text>
      ))}
      {(isRunning(campaign.status) || campaign.status === "paused") && (
        <Progress
          value={(100 * done) / total}
          size="sm"
          mt={4}
          color={campaign.status === "paused" ? "yellow" : undefined}
          aria-label={`${campaign.name}: ${format.both(lines)} sent`}
        />
      )}
    </Box>
  );
}

function When({ campaign }: { campaign: CampaignSummary }) {
  const format = useFormat();
  const [verb, at] = momentOf(campaign);
  return (
    <Text span size="sm" c="dimmed">
      {verb} {format.dateTime(at)}
    </Text>
  );
}

function momentOf(campaign: CampaignSummary): [string, string] {
  if (campaign.status === "scheduled" && campaign.scheduledAt) return ["For", campaign.scheduledAt];
  if (campaign.completedAt) return ["Ended", campaign.completedAt];
  if (campaign.sentAt) return ["Started", campaign.sentAt];
  return ["Edited", campaign.updatedAt];
}
