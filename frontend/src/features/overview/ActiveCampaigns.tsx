import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Group, Progress, Text, Title } from "@mantine/core";
import type { CampaignGlance } from "@/api/types";
import { TextLink } from "@/components/TextLink";
import { ToneBadge } from "@/components/ToneBadge";
import classes from "@/features/overview/ActiveCampaigns.module.css";
import { CAMPAIGN_STATUS_NAMES, sentLines } from "@/lib/campaigns";
import { useFormat } from "@/lib/useFormat";

export function ActiveCampaigns({ campaigns }: { campaigns: CampaignGlance[] }) {
  return (
    <section aria-labelledby="active-title">
      <Title order={2} mb="sm" id="active-title">
        <Trans>Under way</Trans>
      </Title>
      <div className={classes.pair}>
        {campaigns.map((campaign) => (
          <ActiveCampaign key={campaign.id} campaign={campaign} />
        ))}
      </div>
    </section>
  );
}

function ActiveCampaign({ campaign }: { campaign: CampaignGlance }) {
  const format = useFormat();
  const { id, name, status, done, total } = campaign;
  const lines = sentLines(campaign, format);
  const text = lines.length > 0 ? t`${format.both(lines)} sent` : t`Preparing messages`;
  return (
    <Card>
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <TextLink
          to="/campaigns/$campaignId"
          params={{ campaignId: id }}
          fw={600}
          style={{ overflowWrap: "anywhere" }}
        >
          {name}
        </TextLink>
        <ToneBadge status={status} label={CAMPAIGN_STATUS_NAMES[status] ?? status} />
      </Group>
      <Progress.Root size="md" mb={6}>
        <Progress.Section
          value={total > 0 ? (100 * done) / total : 0}
          animated={status === "sending"}
          aria-label={t`Messages of ${name}`}
          aria-valuetext={text}
        />
      </Progress.Root>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
    </Card>
  );
}
