import { plural, t } from "@lingui/core/macro";
import { BarChart } from "@mantine/charts";
import { Group, SegmentedControl, SimpleGrid } from "@mantine/core";
import { useState } from "react";
import type { RedemptionAnalytics } from "@/api/types";
import { ChartFrame } from "@/components/ChartFrame";
import { daySteps, hourSteps } from "@/features/campaigns/results/redemptionSteps";
import { useFormat } from "@/lib/useFormat";

/** When coupons came back: over the days, over the hours, and at which time of day. */
export default function RedemptionCharts({ results }: { results: RedemptionAnalytics }) {
  const format = useFormat();
  const [step, setStep] = useState<"day" | "hour">("day");
  const {
    title,
    per,
    data: timeline,
  } = step === "day" ? daySteps(results.byDay, format) : hourSteps(results.byHour, format);
  const hours = results.byHourOfDay.map((uses, hour) => ({ at: `${hour}:00`, uses }));
  const busiest = hours.reduce((a, b) => (b.uses > a.uses ? b : a), { at: "", uses: 0 });
  const [hour, most] = [busiest.at, format.number(busiest.uses)];
  const { uses } = results;
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <div>
        <Group justify="flex-end" mb="xs">
          <SegmentedControl
            size="xs"
            aria-label={t`Timeline`}
            data={[
              { value: "day", label: t`Per day` },
              { value: "hour", label: t`Per hour` },
            ]}
            value={step}
            onChange={(chosen) => setStep(chosen === "hour" ? "hour" : "day")}
          />
        </Group>
        <ChartFrame
          title={title}
          summary={t`${plural(uses, { one: "# redemption", other: "# redemptions" })}, shown ${per}.`}
        >
          <Bars data={timeline} />
        </ChartFrame>
      </div>
      <div>
        <Group mb="xs" h="2rem" visibleFrom="lg" />
        <ChartFrame title={t`Time of day`} summary={t`Most redemptions from ${hour} on: ${most}.`}>
          <Bars data={hours} everyTick={3} />
        </ChartFrame>
      </div>
    </SimpleGrid>
  );
}

type BarsProps = {
  data: { at: string; uses: number }[];
  /** Which labels stand below: as many as fit, or each so many. */
  everyTick?: number;
};

function Bars({ data, everyTick }: BarsProps) {
  const format = useFormat();
  return (
    <BarChart
      h={260}
      data={data}
      dataKey="at"
      series={[{ name: "uses", label: t`Redemptions`, color: "brand.6" }]}
      valueFormatter={format.number}
      tickLine="none"
      gridAxis="x"
      maxBarWidth={48}
      yAxisProps={{ allowDecimals: false, width: 40 }}
      xAxisProps={everyTick ? { interval: everyTick - 1 } : { minTickGap: 24 }}
    />
  );
}
