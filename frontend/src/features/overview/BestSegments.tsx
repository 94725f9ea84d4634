import { plural } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Text, Title } from "@mantine/core";
import type { OverviewView } from "@/api/types";
import { TextLink } from "@/components/TextLink";
import classes from "@/components/tornRows.module.css";
import { moneyWords } from "@/lib/money";
import { useFormat } from "@/lib/useFormat";

/** Whose coupons brought most; a customer with several segments counts in each. */
export function BestSegments({ segments }: { segments: OverviewView["segments"] }) {
  const format = useFormat();
  return (
    <Card component="section" aria-labelledby="best-title">
      <Title order={2} size="h3" mb="sm" id="best-title">
        <Trans>Best segments in 30 days</Trans>
      </Title>
      <ul className={classes.rows}>
        {segments.map(({ segment, redeemed, revenue }) => (
          <li key={segment} className={classes.row}>
            <div className={classes.line}>
              <TextLink to="/customers" search={{ segment }} className={classes.text}>
                {segment}
              </TextLink>
              <Text span size="sm" className={classes.figures}>
                <b>{moneyWords(revenue, format)}</b>{" "}
                <Text span inherit c="dimmed">
                  {plural(redeemed, { one: "# coupon", other: "# coupons" })}
                </Text>
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
