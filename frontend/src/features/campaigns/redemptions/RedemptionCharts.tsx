import { BarChart } from "@mantine/charts";
import { Group, SegmentedControl, SimpleGrid } from "@mantine/core";
import { useState } from "react";
import type { RedemptionAnalytics } from "@/api/types";
import { ChartFrame } from "@/components/ChartFrame";
import { useFormat } from "@/lib/useFormat";

/** When coupons came back: over the days, over the hours, and at which time of day. */
export default function RedemptionCharts({ results }: { results: RedemptionAnalytics }) {
  const format = useFormat();
  const [step, setStep] = useState("day");
  const timeline =
    step === "day"
      ? results.byDay.map(({ day, uses }) => ({ at: format.day(day), uses }))
      : results.byHour.map(({ at, uses }) => ({ at: format.dateTime(at), uses }));
  const hours = results.byHourOfDay.map((uses, hour) => ({ at: `${hour}:00`, uses }));
  const busiest = hours.reduce((a, b) => (b.uses > a.uses ? b : a), { at: "", uses: 0 });
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <div>
        <Group justify="flex-end" mb="xs">
          <SegmentedControl
            size="xs"
            aria-label="Timeline"
            data={[
              { value: "day", label: "Per day" },
              { value: "hour", label: "Per hour" },
            ]}
            value={step}
            onChange={setStep}
          />
        </Group>
        <ChartFrame
          title={step === "day" ? "Redemptions per day" : "Redemptions per hour"}
          summary={`${format.count(results.uses, "redemption")} over ${format.count(timeline.length, step)}.`}
        >
          <Bars data={timeline} />
        </ChartFrame>
      </div>
      <div>
        <Group mb="xs" h="2rem" visibleFrom="lg" />
        <ChartFrame
          title="Time of day"
          summary={`Most redemptions from ${busiest.at} on: ${format.number(busiest.uses)}.`}
        >
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
      series={[{ name: "uses", label: "Redemptions", color: "brand.6" }]}
      valueFormatter={format.number}
      tickLine="none"
      gridAxis="x"
      maxBarWidth={48}
      yAxisProps={{ allowDecimals: false, width: 40 }}
      xAxisProps={everyTick ? { interval: everyTick - 1 } : { minTickGap: 24 }}
    />
  );
}
