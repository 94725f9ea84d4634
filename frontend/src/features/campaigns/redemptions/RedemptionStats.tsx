import type { RedemptionAnalytics } from "@/api/types";
import { Stat, Stats } from "@/components/Stat";
import { useFormat } from "@/lib/useFormat";

export function RedemptionStats({ results }: { results: RedemptionAnalytics }) {
  const format = useFormat();
  const { issued, redeemed, rate, uses, cap, refused, revenue, timeToRedemption: time } = results;
  return (
    <Stats label="Redemptions">
      <Stat
        label="Redeemed"
        value={format.number(redeemed)}
        note={`${format.percent(rate)} of ${format.count(issued, "coupon")}`}
      />
      {(uses !== redeemed || cap != null) && (
        <Stat
          label="Uses"
          value={format.number(uses)}
          note={cap != null ? `of ${format.number(cap)} at most` : undefined}
        />
      )}
      {revenue.map(({ currency, amountMinor, redemptions }) => (
        <Stat
          key={currency}
          label="Revenue"
          value={format.money(amountMinor, currency)}
          note={`from ${format.count(redemptions, "bill")}`}
        />
      ))}
      {revenue.map(({ currency, averageMinor }) => (
        <Stat key={currency} label="Average bill" value={format.money(averageMinor, currency)} />
      ))}
      {time && (
        <Stat
          label="Time to redemption"
          value={format.span(time.medianSeconds)}
          note={`half came sooner; nine of ten within ${format.span(time.p90Seconds)}`}
        />
      )}
      <Stat label="Refused" value={format.number(refused)} note="at the counter" />
    </Stats>
  );
}
