import { Card, Text, Title } from "@mantine/core";
import type { RedemptionAnalytics } from "@/api/types";
import classes from "@/features/campaigns/redemptions/FunnelCard.module.css";
import { useFormat } from "@/lib/useFormat";

type Funnel = RedemptionAnalytics["funnel"];

/** From the audience to the counter, in customers. */
export function FunnelCard({ funnel }: { funnel: Funnel }) {
  const format = useFormat();
  const share = (count: number) => (funnel.targeted > 0 ? count / funnel.targeted : 0);
  return (
    <Card component="section" aria-label="Funnel">
      <Title order={2} size="h3">
        From the audience to the counter
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        Customers, not messages.
      </Text>
      <dl className={classes.funnel}>
        {stepsOf(funnel).map(({ name, count }) => (
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
                    The provider does not say
                  </Text>
                ) : (
                  <>
                    <b>{format.number(count)}</b>{" "}
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

function stepsOf({ targeted, sent, delivered, opened, redeemed }: Funnel) {
  return [
    { name: "Targeted", count: targeted },
    { name: "Sent", count: sent },
    { name: "Delivered", count: delivered ?? undefined },
    { name: "Opened the coupon", count: opened },
    { name: "Redeemed", count: redeemed },
  ];
}
