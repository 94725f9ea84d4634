import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Text } from "@mantine/core";
import type { OverviewView } from "@/api/types";
import { Stat, Stats } from "@/components/Stat";
import { TextLink } from "@/components/TextLink";
import classes from "@/features/overview/Brought.module.css";
import { DayBars } from "@/features/overview/DayBars";
import { Trend } from "@/features/overview/Trend";
import { moneyWords } from "@/lib/money";
import { useFormat } from "@/lib/useFormat";

type Sums = OverviewView["before"]["revenue"];

/** What coupons brought in the last 30 days, beside the 30 days before: one figure that counts, the rest small. */
export function Brought({ overview }: { overview: OverviewView }) {
  const format = useFormat();
  const { last30Days: now, before, days, customers } = overview;
  const [first, ...others] = now.revenue;
  const currency = (first ?? before.revenue[0])?.currency;
  const hasRevenue = currency !== undefined;
  const earlier = amountIn(before.revenue, currency);
  return (
    <section aria-label={t`What coupons brought in the last 30 days`}>
      <Card padding="xl" className={classes.hero}>
        <div>
          <Text c="dimmed">
            {hasRevenue ? (
              <Trans>Revenue from coupons in the last 30 days</Trans>
            ) : (
              <Trans>Coupons redeemed in the last 30 days</Trans>
            )}
          </Text>
          <Text className={classes.figure}>
            {hasRevenue
              ? format.money(first?.amountMinor ?? 0, currency)
              : format.number(now.redeemed)}
          </Text>
          {others.length > 0 && (
            <Text fw={600}>
              <Trans>and {moneyWords(others, format)}</Trans>
            </Text>
          )}
          {hasRevenue ? (
            <Trend
              now={first?.amountMinor ?? 0}
              before={earlier}
              beforeWords={format.money(earlier, currency)}
            />
          ) : (
            <Trend
              now={now.redeemed}
              before={before.redeemed}
              beforeWords={format.number(before.redeemed)}
            />
          )}
          {!hasRevenue && now.redeemed > 0 && (
            <Text size="sm" c="dimmed" mt={4}>
              <Trans>Enter the bill when you redeem, and this becomes revenue.</Trans>
            </Text>
          )}
        </div>
        <DayBars days={days} isMoney={hasRevenue} />
      </Card>
      <Stats label={t`In the last 30 days`}>
        {hasRevenue && (
          <Stat
            label={t`Coupons redeemed`}
            value={format.number(now.redeemed)}
            note={
              <Trend
                now={now.redeemed}
                before={before.redeemed}
                beforeWords={format.number(before.redeemed)}
                isSmall
              />
            }
          />
        )}
        <Stat
          label={t`Customers`}
          value={
            <TextLink to="/customers" inherit>
              {format.number(customers)}
            </TextLink>
          }
          note={t`${format.number(now.joined)} joined, ${format.number(now.left)} left`}
        />
        <Stat
          label={t`Growth`}
          value={format.signed(now.joined - now.left)}
          note={t`${format.signed(before.joined - before.left)} in the 30 days before`}
        />
        <Stat
          label={t`Messages sent`}
          value={format.number(now.sent.email + now.sent.sms)}
          note={t`${format.number(now.sent.email)} e-mail, ${format.number(now.sent.sms)} SMS`}
        />
      </Stats>
    </section>
  );
}

const amountIn = (sums: Sums, currency?: string) =>
  sums.find((sum) => sum.currency === currency)?.amountMinor ?? 0;
