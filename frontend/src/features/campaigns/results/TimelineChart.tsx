import { plural, t } from "@lingui/core/macro";
import { BarChart } from "@mantine/charts";
import type { CampaignAnalytics } from "@/api/types";
import { ChartFrame } from "@/components/ChartFrame";
import { every, stepsOf } from "@/features/campaigns/results/timeline";
import { CHANNELS } from "@/lib/campaigns";
import { CHANNEL_NAMES } from "@/lib/campaignWords";
import { useFormat } from "@/lib/useFormat";

const COLORS = { email: "brand.6", sms: "orange.6" } as const;

/** Messages sent over time. */
export default function TimelineChart({ results }: { results: CampaignAnalytics }) {
  const format = useFormat();
  const channels = CHANNELS.filter((channel) => results.channels[channel].total > 0);
  const { seconds, steps } = stepsOf(results.timeline);
  const isLong = steps.length * seconds > 86_400;
  const moment = isLong ? format.dateTime : seconds < 60 ? format.timeToSecond : format.time;
  const data = steps.map(({ at, email, sms }) => ({ at: moment(at), email, sms }));
  const sent = results.channels.email.sent + results.channels.sms.sent;
  const per = every(seconds);
  const took = format.duration(steps.length * seconds);
  return (
    <ChartFrame
      title={t`Sent ${per}`}
      summary={t`${plural(sent, { one: "# message", other: "# messages" })} sent in ${took}.`}
      isEmpty={data.length === 0}
      emptyText={t`Nothing has been sent yet.`}
    >
      <BarChart
        h={260}
        data={data}
        dataKey="at"
        series={channels.map((channel) => ({
          name: channel,
          label: CHANNEL_NAMES[channel],
          color: COLORS[channel],
        }))}
        type="stacked"
        withLegend={channels.length > 1}
        valueFormatter={format.number}
        tickLine="none"
        gridAxis="x"
        maxBarWidth={48}
        xAxisProps={{ minTickGap: 24 }}
        yAxisProps={{ allowDecimals: false, width: 48 }}
      />
    </ChartFrame>
  );
}
