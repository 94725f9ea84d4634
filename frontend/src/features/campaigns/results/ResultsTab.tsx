import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, SimpleGrid, Skeleton, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { CampaignAnalytics, RedemptionAnalytics } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { redemptionAnalyticsQuery } from "@/features/campaigns/redemptions/api";
import { analyticsQuery, broughtQuery, reportUrl } from "@/features/campaigns/results/api";
import { BroughtCard } from "@/features/campaigns/results/BroughtCard";
import { CameBack } from "@/features/campaigns/results/CameBack";
import { ChannelStats } from "@/features/campaigns/results/ChannelStats";
import { CounterStats } from "@/features/campaigns/results/CounterStats";
import { EventStats } from "@/features/campaigns/results/EventStats";
import { FailureTable } from "@/features/campaigns/results/FailureTable";
import { FunnelCard } from "@/features/campaigns/results/FunnelCard";
import { figuresCsv } from "@/features/campaigns/results/figuresCsv";
import { ChannelTable, PlaceTable, SegmentTable } from "@/features/campaigns/results/GroupTables";
import { LinkTable } from "@/features/campaigns/results/LinkTable";
import { CHANNELS } from "@/lib/campaigns";
import { saveFile } from "@/lib/saveFile";
import { useFormat } from "@/lib/useFormat";

// Charts are heavy; figures are there at once.
const RedemptionCharts = lazy(() => import("@/features/campaigns/results/RedemptionCharts"));
const TimelineChart = lazy(() => import("@/features/campaigns/results/TimelineChart"));

type ResultsTabProps = { campaignId: number; name: string; isLive: boolean };

/** What the campaign brought, first of all; then how it came about. Each number leads to the people behind it. */
export function ResultsTab(props: ResultsTabProps) {
  const brought = useQuery(broughtQuery(props.campaignId));
  if (!brought.data && brought.error) {
    return <ErrorState error={brought.error} onRetry={brought.refetch} />;
  }
  return (
    <Stack gap="lg">
      {brought.data ? (
        <BroughtCard brought={brought.data} />
      ) : (
        <Skeleton height={290} role="status" aria-label={t`Loading what it brought`} />
      )}
      {brought.data && brought.data.uses > 0 && (
        <CameBack campaignId={props.campaignId} uses={brought.data.uses} />
      )}
      <Rest {...props} isPlaced={brought.data !== undefined} />
    </Stack>
  );
}

type RestProps = ResultsTabProps & {
  /** Whether what stands above is known: until then nothing shows that would be pushed down. */
  isPlaced: boolean;
};

/** Counted when it is asked for: of a large campaign it takes a moment longer. */
function Rest({ campaignId, name, isLive, isPlaced }: RestProps) {
  const analytics = useQuery(analyticsQuery(campaignId, isLive));
  const redemptions = useQuery(redemptionAnalyticsQuery(campaignId));
  if (!isPlaced) return null;
  const failed = [analytics, redemptions].find(({ data, error }) => !data && error);
  if (failed?.error) return <ErrorState error={failed.error} onRetry={failed.refetch} />;
  if (!analytics.data || !redemptions.data) {
    return <Skeleton height={300} role="status" aria-label={t`Loading results`} />;
  }
  return (
    <Results
      campaignId={campaignId}
      name={name}
      isLive={isLive}
      analytics={analytics.data}
      redemptions={redemptions.data}
    />
  );
}

type ResultsProps = {
  campaignId: number;
  name: string;
  isLive: boolean;
  analytics: CampaignAnalytics;
  redemptions: RedemptionAnalytics;
};

function Results({ campaignId, name, isLive, analytics, redemptions }: ResultsProps) {
  const channels = CHANNELS.filter((channel) => analytics.channels[channel].total > 0);
  return (
    <Stack gap="lg">
      <Downloads
        campaignId={campaignId}
        name={name}
        analytics={analytics}
        redemptions={redemptions}
      />
      <FunnelCard funnel={redemptions.funnel} />
      <CounterStats results={redemptions} />
      {redemptions.uses > 0 && (
        <Suspense
          fallback={
            <Skeleton h={{ base: 766, lg: 383 }} role="status" aria-label={t`Loading charts`} />
          }
        >
          <RedemptionCharts results={redemptions} />
        </Suspense>
      )}
      <SegmentTable segments={analytics.segments} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <ChannelTable groups={redemptions.byChannel} />
        {redemptions.uses > 0 && (
          <>
            <PlaceTable by="place" results={redemptions.byPlace} />
            <PlaceTable by="by" results={redemptions.byStaff} />
          </>
        )}
      </SimpleGrid>
      {channels.map((channel) => (
        <ChannelStats
          key={channel}
          channel={channel}
          totals={analytics.channels[channel]}
          rate={analytics.averageRatePerMinute[channel]}
        />
      ))}
      {channels.map((channel) => (
        <EventStats key={channel} channel={channel} totals={analytics.channels[channel]} />
      ))}
      <LinkTable campaignId={campaignId} isLive={isLive} />
      <Suspense fallback={<Skeleton height={341} role="status" aria-label={t`Loading chart`} />}>
        <TimelineChart results={analytics} />
      </Suspense>
      <FailureTable failures={analytics.failures} />
    </Stack>
  );
}

function Downloads({ campaignId, name, analytics, redemptions }: Omit<ResultsProps, "isLive">) {
  const format = useFormat();
  return (
    <Group justify="space-between">
      <Text c="dimmed">{timing(format, analytics)}</Text>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() =>
            saveFile(t`${name} – results.csv`, figuresCsv(name, analytics, redemptions, format))
          }
        >
          <Trans>Figures</Trans>
        </Button>
        <Button
          component="a"
          href={reportUrl(campaignId)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          <Trans>Customer by customer</Trans>
        </Button>
      </Group>
    </Group>
  );
}

function timing(format: ReturnType<typeof useFormat>, results: CampaignAnalytics): string {
  if (!results.startedAt) return t`Not started yet.`;
  const started = format.dateTime(results.startedAt);
  if (!results.durationSeconds || !results.completedAt) return t`Started ${started}.`;
  const took = format.duration(results.durationSeconds);
  return t`Started ${started}, took ${took}.`;
}
