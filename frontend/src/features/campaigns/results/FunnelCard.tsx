import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Text, Title } from "@mantine/core";
import type { RedemptionAnalytics } from "@/api/types";
import classes from "@/features/campaigns/results/FunnelCard.module.css";
import { type People, PeopleLink } from "@/features/campaigns/results/PeopleLink";
import { useFormat } from "@/lib/useFormat";

type Funnel = RedemptionAnalytics["funnel"];

/** From the audience to the counter, in customers. */
export function FunnelCard({ funnel }: { funnel: Funnel }) {
  const format = useFormat();
  const share = (count: number) => (funnel.targeted > 0 ? count / funnel.targeted : 0);
  return (
    <Card component="section" aria-label={t`Funnel`}>
      <Title order={2} size="h3">
        <Trans>From the audience to the counter</Trans>
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        <Trans>Customers, not messages.</Trans>
      </Text>
      <dl className={classes.funnel}>
        {stepsOf(funnel).map(({ name, count, people }) => (
          <div key={name} className={classes.step}>
            <dt>{name}</dt>
            <dd>
              <span
                className={classes.bar}
                style={{ width: `${share(count ?? 0) * 100}%` }}
                aria-hidden
              />
              <span className={classes.figure}>
                {count === undefined ? (
                  <Text span size="sm">
                    <Trans>The provider does not say</Trans>
                  </Text>
                ) : (
                  <>
                    <PeopleLink of={people} label={`${name}: ${format.number(count)}`}>
                      <b>{format.number(count)}</b>
                    </PeopleLink>{" "}
                    <Text span size="sm">
                      {format.percent(share(count))}
                    </Text>
                  </>
                )}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

type Step = { name: string; count?: number; people: People };

function stepsOf({ targeted, sent, delivered, opened, redeemed }: Funnel): Step[] {
  const tab = "deliveries";
  return [
    { name: t`Targeted`, count: targeted, people: { tab, outcome: "coupon-issued" } },
    { name: t`Sent`, count: sent, people: { tab, outcome: "coupon-sent" } },
    {
      name: t`Delivered`,
      count: delivered ?? undefined,
      people: { tab, outcome: "coupon-delivered" },
    },
    { name: t`Opened the coupon`, count: opened, people: { tab, outcome: "coupon-opened" } },
    { name: t`Redeemed`, count: redeemed, people: { tab, outcome: "redeemed" } },
  ];
}
