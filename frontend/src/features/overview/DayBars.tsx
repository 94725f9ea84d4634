import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { OverviewView } from "@/api/types";
import classes from "@/features/overview/Brought.module.css";
import { useFormat } from "@/lib/useFormat";

type DayBarsProps = { days: OverviewView["days"]; isMoney: boolean };

/** A bar for each day; drawn by hand, since a library for charts would be half of the page's script. */
export function DayBars({ days, isMoney }: DayBarsProps) {
  const format = useFormat();
  const values = days.map(({ redeemed, amountMinor }) => (isMoney ? amountMinor : redeemed));
  const words = (value: number) =>
    isMoney ? format.money(value) : plural(value, { one: "# coupon", other: "# coupons" });
  const most = Math.max(...values, 0);
  const best = days[values.indexOf(most)];
  const [first, last] = [days.at(0), days.at(-1)];
  if (most <= 0 || !best || !first || !last) return null;
  return (
    <div>
      <div
        role="img"
        className={classes.bars}
        aria-label={t`Each of the last 30 days; most on ${format.day(best.day)}: ${words(most)}.`}
      >
        {days.map(({ day }, i) => (
          <span
            key={day}
            className={classes.bar}
            data-empty={(values[i] ?? 0) <= 0}
            style={{ height: `${(100 * Math.max(0, values[i] ?? 0)) / most}%` }}
            title={`${format.day(day)}: ${words(values[i] ?? 0)}`}
          />
        ))}
      </div>
      <div className={classes.ends}>
        <Text size="xs" c="dimmed">
          {format.day(first.day)}
        </Text>
        <Text size="xs" c="dimmed">
          <Trans>Today</Trans>
        </Text>
      </div>
    </div>
  );
}
