import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Group, Text, Title } from "@mantine/core";
import type { CampaignGlance } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import classes from "@/components/tornRows.module.css";
import { moneyWords } from "@/lib/money";
import { useFormat } from "@/lib/useFormat";

/** The last campaigns that ended, with what they brought. */
export function RecentCampaigns({ campaigns }: { campaigns: CampaignGlance[] }) {
  return (
    <Card component="section" aria-labelledby="recent-title">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id="recent-title">
          <Trans>Recent campaigns</Trans>
        </Title>
        <TextLink to="/campaigns" size="sm">
          <Trans>All campaigns</Trans>
        </TextLink>
      </Group>
      <ul className={classes.rows}>
        {campaigns.map((campaign) => (
          <li key={campaign.id} className={classes.row}>
            <Recent campaign={campaign} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Recent({ campaign }: { campaign: CampaignGlance }) {
  const format = useFormat();
  const { id, name, status, sentAt, targeted, redeemed, revenue } = campaign;
  return (
    <div className={classes.line}>
      <div className={classes.text}>
        <TextLink
          to="/campaigns/$campaignId"
          params={{ campaignId: id }}
          search={{ tab: "results" }}
          fw={600}
        >
          {name}
        </TextLink>
        <Group gap="xs" mt={2}>
          {status !== "completed" && <StatusBadge status={status} />}
          <Text size="sm" c="dimmed">
            {sentAt ? t`Sent ${format.date(sentAt)}` : t`Not sent`}
          </Text>
        </Group>
      </div>
      <div className={classes.figures}>
        {revenue.length > 0 && (
          <Text size="sm" fw={650}>
            {moneyWords(revenue, format)}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {targeted > 0 ? (
            <Trans>
              {format.number(redeemed)} redeemed ({format.percent(redeemed / targeted)})
            </Trans>
          ) : (
            <Trans>{format.number(redeemed)} redeemed</Trans>
          )}
        </Text>
      </div>
    </div>
  );
}
