import { plural, t } from "@lingui/core/macro";
import { Card, Text } from "@mantine/core";
import type { ComparedCampaign } from "@/api/types";
import { Stat, Stats } from "@/components/Stat";
import shared from "@/features/campaigns/campaigns.module.css";
import { PeopleLink } from "@/features/campaigns/results/PeopleLink";
import { KEPT } from "@/lib/campaigns";
import type { Format } from "@/lib/format";
import { moneyWords } from "@/lib/money";
import { useFormat } from "@/lib/useFormat";

/** The one figure that counts: what was bought with the coupons, or how many came back. */
export function BroughtCard({ brought }: { brought: ComparedCampaign }) {
  const format = useFormat();
  const { targeted, redeemed, revenue, uses, bills, optedOut } = brought;
  const issued = format.number(targeted);
  const came = format.number(redeemed);
  const used = format.number(uses);
  const left = format.number(optedOut);
  const share = format.percent(targeted > 0 ? redeemed / targeted : 0);
  return (
    <section aria-label={t`What it brought`}>
      <Card padding="xl" mb="md">
        <Text c="dimmed">{revenue.length > 0 ? t`Revenue` : t`Redeemed`}</Text>
        <Text className={shared.figure} fz="2.5rem">
          {revenue.length > 0 ? moneyWords(revenue, format) : came}
        </Text>
        <Text fw={600}>
          {t`${came} of ${plural(targeted, { one: "# coupon", other: "# coupons" })} redeemed (${share})`}
        </Text>
        <Text c="dimmed" size="sm">
          {noteOf(bills, uses)}
        </Text>
      </Card>
      <Stats label={t`Coupons`}>
        <Stat
          label={t`Coupons issued`}
          value={
            <PeopleLink
              of={{ tab: "deliveries", outcome: "coupon-issued" }}
              label={t`Who got a coupon: ${issued}`}
            >
              {issued}
            </PeopleLink>
          }
        />
        <Stat
          label={t`Redeemed`}
          value={
            <PeopleLink
              of={{ tab: "deliveries", outcome: "redeemed" }}
              label={t`Who redeemed: ${came}`}
            >
              {came}
            </PeopleLink>
          }
          note={t`${share} came back`}
        />
        {uses !== redeemed && (
          <Stat
            label={t`Uses`}
            value={
              <PeopleLink of={{ tab: "redemptions", result: KEPT }} label={t`Uses: ${used}`}>
                {used}
              </PeopleLink>
            }
          />
        )}
        {revenue.length === 1 && bills > 0 && (
          <Stat label={t`Average bill`} value={averageOf(brought, format)} />
        )}
        <Stat
          label={t`Opted out`}
          value={
            <PeopleLink
              of={{ tab: "deliveries", outcome: "opted-out" }}
              label={t`Who opted out: ${left}`}
            >
              {left}
            </PeopleLink>
          }
          note={t`after this campaign`}
        />
      </Stats>
    </section>
  );
}

function averageOf({ revenue: [first], bills }: ComparedCampaign, format: Format) {
  return first ? format.money(Math.round(first.amountMinor / bills), first.currency) : "";
}

function noteOf(bills: number, uses: number): string {
  if (uses === 0)
    return t`Nobody has redeemed yet. What comes back to the shop shows here at once.`;
  if (bills === 0) return t`No bill was entered at the counter, so there is no revenue to tell.`;
  if (bills >= uses) return t`From ${plural(bills, { one: "# bill", other: "# bills" })}.`;
  const others = uses - bills;
  return t`From ${plural(bills, { one: "# bill", other: "# bills" })}; the other ${plural(others, { one: "# was", other: "# were" })} redeemed without one.`;
}
