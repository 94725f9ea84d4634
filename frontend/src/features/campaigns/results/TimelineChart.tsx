import { AreaChart } from "@mantine/charts";
import type { CampaignAnalytics } from "@/api/types";
import { ChartFrame } from "@/components/ChartFrame";
import { CHANNEL_NAMES, CHANNELS } from "@/lib/campaigns";
import { useFormat } from "@/lib/useFormat";

const COLORS = { email: "brand.6", sms: "orange.6" } as const;

/** Messages sent over time. */
export default function TimelineChart({ results }: { results: CampaignAnalytics }) {
  const format = useFormat();
  const channels = CHANNELS.filter((channel) => results.channels[channel].total > 0);
  const data = results.timeline.buckets.map(({ at, email, sms }) => ({
    at: results.timeline.bucketSeconds < 60 ? format.timeToSecond(at) : format.time(at),
    email,
    sms,
  }));
  const sent = results.channels.email.sent + results.channels.sms.sent;
  return (
    <ChartFrame
      title={`Sent ${every(results.timeline.bucketSeconds)}`}
      summary={`${format.count(sent, "message")} sent over ${format.count(data.length, "interval")}.`}
      isEmpty={data.length === 0}
      emptyText="Nothing has been sent yet."
    >
      <AreaChart
        h={260}
        data={data}
        dataKey="at"
        series={channels.map((channel) => ({
          name: channel,
          label: CHANNEL_NAMES[channel],
          color: COLORS[channel],
        }))}
        type="stacked"
        curveType="monotone"
        withDots={data.length < 3}
        withLegend={channels.length > 1}
        valueFormatter={format.number}
        tickLine="none"
        gridAxis="x"
      />
    </ChartFrame>
  );
}

function every(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "per second" : `per ${seconds} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? "per minute" : `per ${minutes} minutes`;
}
