import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Group, Progress, Text } from "@mantine/core";
import type { CampaignSummary } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { CampaignMenu } from "@/features/campaigns/list/CampaignMenu";
import { isEditable, isRunning, sentLines } from "@/lib/campaigns";
import type { Format } from "@/lib/format";
import { moneyWords } from "@/lib/money";
import { useFormat } from "@/lib/useFormat";

export const campaignColumns = columnsOf<CampaignSummary>((column) => [
  column.display({
    id: "name",
    header: t`Campaign`,
    meta: { sort: { by: "name", first: "asc" } },
    cell: ({ row: { original: campaign } }) => <Name campaign={campaign} />,
  }),
  column.display({
    id: "status",
    header: t`Status`,
    meta: { phone: "plain" },
    cell: ({ row: { original: campaign } }) => <StatusBadge status={campaign.status} />,
  }),
  column.display({
    id: "sent",
    header: t`Sent`,
    meta: { sort: { by: "sent", first: "desc" } },
    cell: ({ row: { original: campaign } }) => (
      <>
        <When campaign={campaign} />
        <Sent campaign={campaign} />
      </>
    ),
  }),
  column.display({
    id: "redeemed",
    header: t`Redeemed`,
    meta: { align: "end", sort: { by: "redeemed", first: "desc" } },
    cell: ({ row: { original: campaign } }) => <Redeemed campaign={campaign} />,
  }),
  column.display({
    id: "rate",
    header: t`Rate`,
    meta: { align: "end", sort: { by: "rate", first: "desc" } },
    cell: ({ row: { original: campaign } }) => <Rate campaign={campaign} />,
  }),
  column.display({
    id: "revenue",
    header: t`Revenue`,
    meta: { align: "end", sort: { by: "revenue", first: "desc" } },
    cell: ({ row: { original: campaign } }) => <Revenue campaign={campaign} />,
  }),
  column.display({
    id: "actions",
    header: t`Actions`,
    meta: { phone: "action", align: "end" },
    cell: ({ row: { original: campaign } }) => <CampaignMenu campaign={campaign} />,
  }),
]);

/** The same on a phone: the name, what it brought, and when. */
export function CampaignRow({ campaign }: { campaign: CampaignSummary }) {
  const format = useFormat();
  const revenue = moneyWords(campaign.revenue, format);
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
      <Box miw={0}>
        <Box style={{ overflowWrap: "anywhere" }}>
          <Name campaign={campaign} />
        </Box>
        <Group gap="xs" mt={6}>
          <StatusBadge status={campaign.status} />
          <When campaign={campaign} />
        </Group>
        {hasStarted(campaign) && (
          <Text size="sm" mt={6}>
            {campaign.totalTargeted > 0 ? (
              <Trans>
                <b>{format.number(campaign.redeemed)}</b> redeemed (
                {format.percent(rateOf(campaign))})
              </Trans>
            ) : (
              <Trans>
                <b>{format.number(campaign.redeemed)}</b> redeemed
              </Trans>
            )}
            {revenue && (
              <>
                , <b>{revenue}</b>
              </>
            )}
          </Text>
        )}
        {isUnderWay(campaign) && <Sent campaign={campaign} />}
      </Box>
      <CampaignMenu campaign={campaign} />
    </Group>
  );
}

export const hasStarted = ({ status }: CampaignSummary) => !isEditable(status);

const isUnderWay = ({ status }: CampaignSummary) => isRunning(status) || status === "paused";

const rateOf = ({ redeemed, totalTargeted }: CampaignSummary) =>
  totalTargeted > 0 ? redeemed / totalTargeted : 0;

/** What a campaign that has not started cannot have. */
const NONE = "–";

function Redeemed({ campaign }: { campaign: CampaignSummary }) {
  const format = useFormat();
  if (!hasStarted(campaign)) return NONE;
  return (
    <TextLink
      to="/campaigns/$campaignId"
      params={{ campaignId: campaign.id }}
      search={{ tab: "redemptions" }}
      aria-label={t`${format.number(campaign.redeemed)} redeemed of ${campaign.name}`}
    >
      {format.number(campaign.redeemed)}
    </TextLink>
  );
}

function Rate({ campaign }: { campaign: CampaignSummary }) {
  const format = useFormat();
  return hasStarted(campaign) && campaign.totalTargeted > 0
    ? format.percent(rateOf(campaign))
    : NONE;
}

function Revenue({ campaign }: { campaign: CampaignSummary }) {
  return moneyWords(campaign.revenue, useFormat()) || NONE;
}

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
      {campaign.offerTitle && campaign.offerTitle !== campaign.name && (
        <Text size="xs" c="dimmed" fw={400} lineClamp={1}>
          {campaign.offerTitle}
        </Text>
      )}
    </>
  );
}

/** How far it is, while it goes out; afterwards to whom it went. */
function Sent({ campaign }: { campaign: CampaignSummary }) {
  const format = useFormat();
  const done = campaign.emailsSent + campaign.smsSent + campaign.emailsFailed + campaign.smsFailed;
  const total = campaign.emailTotal + campaign.smsTotal;
  if (total === 0) {
    return isRunning(campaign.status) ? (
      <Text size="sm" c="dimmed">
        <Trans>Preparing</Trans>
      </Text>
    ) : null;
  }
  const lines = sentLines(campaign, format);
  return (
    <Box miw={132}>
      {lines.map((line) => (
        <Text key={line} size="sm" c="dimmed" style={{ whiteSpace: "nowrap" }}>
          {line}
        </Text>
      ))}
      {isUnderWay(campaign) && (
        <Progress
          value={(100 * done) / total}
          size="sm"
          mt={4}
          color={campaign.status === "paused" ? "yellow" : undefined}
          aria-label={t`${campaign.name}: ${format.both(lines)} sent`}
        />
      )}
    </Box>
  );
}

function When({ campaign }: { campaign: CampaignSummary }) {
  const format = useFormat();
  const [words, at] = momentOf(campaign, format);
  return (
    <Text span size="sm" title={format.dateTime(at)} style={{ whiteSpace: "nowrap" }}>
      {words}
    </Text>
  );
}

function momentOf(campaign: CampaignSummary, format: Format): [words: string, at: string] {
  const { status, scheduledAt, sentAt, updatedAt } = campaign;
  if (status === "scheduled" && scheduledAt) {
    return [t`For ${format.dateTime(scheduledAt)}`, scheduledAt];
  }
  const at = sentAt ?? updatedAt;
  const day = status === "scheduled" ? format.dateTime(at) : format.date(at);
  return [sentAt ? t`Sent ${day}` : t`Edited ${day}`, at];
}
