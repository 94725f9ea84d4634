import { t } from "@lingui/core/macro";
import { LineChart } from "@mantine/charts";
import { useMe } from "@/api/shared";
import type { ComparedCampaign } from "@/api/types";
import { ChartFrame } from "@/components/ChartFrame";
import { comebackOf } from "@/features/campaigns/compare/comeback";
import { useFormat } from "@/lib/useFormat";

const COLORS = ["brand.6", "orange.6", "indigo.6", "teal.6", "red.6"];
const DASHES = ["", "6 4", "2 3", "10 4 2 4", "1 5"];

/** How fast guests came back, from the day of sending on: campaigns of different months on one axis. */
export default function ComebackChart({ campaigns }: { campaigns: ComparedCampaign[] }) {
  const format = useFormat();
  const data = comebackOf(campaigns, useMe().business.timeZone);
  return (
    <ChartFrame
      title={t`Redeemed since the day of sending`}
      summary={campaigns
        .map(({ name, redeemed }) => t`${name}: ${format.number(redeemed)} redeemed.`)
        .join(" ")}
    >
      <LineChart
        h={260}
        data={data}
        dataKey="day"
        series={campaigns.map(({ id, name }, i) => ({
          name: String(id),
          label: name,
          color: COLORS[i] ?? "gray.6",
          strokeDasharray: DASHES[i],
        }))}
        withLegend
        withDots={data.length === 1}
        curveType="linear"
        valueFormatter={format.number}
        tickLine="none"
        gridAxis="x"
        xAxisProps={{ type: "number", domain: [1, data.length], allowDecimals: false }}
        xAxisLabel={t`Day`}
        yAxisProps={{ allowDecimals: false, width: 40 }}
      />
    </ChartFrame>
  );
}
