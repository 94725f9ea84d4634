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
  const rate = targeted > 0 ? redeemed / targeted : 0;
  return (
    <section aria-label="What it brought">
      <Card padding="xl" mb="md">
        <Text c="dimmed">{revenue.length > 0 ? "Revenue" : "Redeemed"}</Text>
        <Text className={shared.figure} fz="2.5rem">
          {revenue.length > 0 ? moneyWords(revenue, format) : format.number(redeemed)}
        </Text>
        <Text fw={600}>
          {format.number(redeemed)} of {format.count(targeted, "coupon")} redeemed (
          {format.percent(rate)})
        </Text>
        <Text c="dimmed" size="sm">
          {noteOf(bills, uses, format)}
        </Text>
      </Card>
      <Stats label="Coupons">
        <Stat
          label="Coupons issued"
          value={
            <PeopleLink
              of={{ tab: "deliveries", outcome: "coupon-issued" }}
              label={`Who got a coupon: ${format.number(targeted)}`}
            >
              {format.number(targeted)}
            </PeopleLink>
          }
        />
        <Stat
          label="Redeemed"
          value={
            <PeopleLink
              of={{ tab: "deliveries", outcome: "redeemed" }}
              label={`Who redeemed: ${format.number(redeemed)}`}
            >
              {format.number(redeemed)}
            </PeopleLink>
          }
          note={`${format.percent(rate)} came back`}
        />
        {uses !== redeemed && (
          <Stat
            label="Uses"
            value={
              <PeopleLink
                of={{ tab: "redemptions", result: KEPT }}
                label={`Uses: ${format.number(uses)}`}
              >
                {format.number(uses)}
              </PeopleLink>
            }
          />
        )}
        {revenue.length === 1 && bills > 0 && (
          <Stat label="Average bill" value={averageOf(brought, format)} />
        )}
        <Stat
          label="Opted out"
          value={
            <PeopleLink
              of={{ tab: "deliveries", outcome: "opted-out" }}
              label={`Who opted out: ${format.number(optedOut)}`}
            >
              {format.number(optedOut)}
            </PeopleLink>
          }
          note="after this campaign"
        />
      </Stats>
    </section>
  );
}

function averageOf({ revenue: [first], bills }: ComparedCampaign, format: Format) {
  return first ? format.money(Math.round(first.amountMinor / bills), first.currency) : "";
}

function noteOf(bills: number, uses: number, format: Format): string {
  if (uses === 0) return "Nobody has redeemed yet. What comes back to the shop shows here at once.";
  if (bills === 0) return "No bill was entered at the counter, so there is no revenue to tell.";
  return bills < uses
    ? `From ${format.count(bills, "bill")}; the other ${format.number(uses - bills)} were redeemed without one.`
    : `From ${format.count(bills, "bill")}.`;
}
