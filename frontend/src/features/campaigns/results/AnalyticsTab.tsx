import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { CampaignAnalytics, ChannelTotals } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { Stat, Stats } from "@/components/Stat";
import { analyticsQuery, reportUrl } from "@/features/campaigns/results/api";
import { EventStats } from "@/features/campaigns/results/EventStats";
import { FailureTable } from "@/features/campaigns/results/FailureTable";
import { SegmentResults } from "@/features/campaigns/results/SegmentResults";
import { CHANNEL_NAMES, CHANNELS } from "@/lib/campaigns";
import { useFormat } from "@/lib/useFormat";

// Charts are heavy, and the progress that most people come for has none.
const TimelineChart = lazy(() => import("@/features/campaigns/results/TimelineChart"));

/** What the campaign achieved: from messages sent to coupons redeemed at the counter. */
export function AnalyticsTab({ campaignId, isLive }: { campaignId: number; isLive: boolean }) {
  const analytics = useQuery(analyticsQuery(campaignId, isLive));
  if (analytics.data) return <Results campaignId={campaignId} results={analytics.data} />;
  if (analytics.error) return <ErrorState error={analytics.error} onRetry={analytics.refetch} />;
  return (
    <Stack role="status" aria-label="Loading results">
      <Skeleton height={96} />
      <Skeleton height={260} />
    </Stack>
  );
}

function Results({ campaignId, results }: { campaignId: number; results: CampaignAnalytics }) {
  const channels = CHANNELS.filter((channel) => results.channels[channel].total > 0);
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Text c="dimmed">{timing(useFormat(), results)}</Text>
        <Button
          component="a"
          href={reportUrl(campaignId)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Download report
        </Button>
      </Group>
      <Redemptions results={results} />
      {channels.map((channel) => (
        <ChannelStats
          key={channel}
          name={CHANNEL_NAMES[channel]}
          totals={results.channels[channel]}
          rate={results.averageRatePerMinute[channel]}
        />
      ))}
      {channels.map((channel) => (
        <EventStats key={channel} channel={channel} totals={results.channels[channel]} />
      ))}
      <Suspense fallback={<Skeleton height={341} role="status" aria-label="Loading chart" />}>
        <TimelineChart results={results} />
      </Suspense>
      <FailureTable failures={results.failures} />
      <SegmentResults segments={results.segments} />
    </Stack>
  );
}

function timing(format: ReturnType<typeof useFormat>, results: CampaignAnalytics): string {
  if (!results.startedAt) return "Not started yet.";
  const start = `Started ${format.dateTime(results.startedAt)}`;
  return results.durationSeconds && results.completedAt
    ? `${start}, took ${format.duration(results.durationSeconds)}.`
    : `${start}.`;
}

function Redemptions({ results }: { results: CampaignAnalytics }) {
  const format = useFormat();
  const { issued, redeemed, rate } = results.redemptions;
  const optedOut = results.channels.email.optedOut + results.channels.sms.optedOut;
  return (
    <Stats label="Coupons">
      <Stat label="Coupons issued" value={format.number(issued)} />
      <Stat
        label="Redeemed"
        value={format.number(redeemed)}
        note={issued > 0 ? `${format.percent(rate)} came back` : undefined}
      />
      <Stat label="Opted out" value={format.number(optedOut)} note="after this campaign" />
    </Stats>
  );
}

type ChannelStatsProps = { name: string; totals: ChannelTotals; rate?: number | null };

function ChannelStats({ name, totals, rate }: ChannelStatsProps) {
  const format = useFormat();
  const share = (part: number) =>
    totals.total > 0 ? format.percent(part / totals.total) : undefined;
  return (
    <Stats label={name}>
      <Stat
        label={`${name} sent`}
        value={format.number(totals.sent)}
        note={`of ${format.number(totals.total)}`}
      />
      <Stat label="Failed" value={format.number(totals.failed)} note={share(totals.failed)} />
      <Stat label="Skipped" value={format.number(totals.skipped)} note={share(totals.skipped)} />
      {totals.unknown > 0 && <Stat label="Unknown" value={format.number(totals.unknown)} />}
      <Stat
        label="Opted out"
        value={format.number(totals.optedOut)}
        note={share(totals.optedOut)}
      />
      {rate != null && (
        <Stat label="Average rate" value={format.number(Math.round(rate))} note="a minute" />
      )}
    </Stats>
  );
}
