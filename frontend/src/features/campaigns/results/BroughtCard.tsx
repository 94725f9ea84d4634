import { Card, Text } from "@mantine/core";
import type { CampaignAnalytics, RedemptionAnalytics } from "@/api/types";
import { Stat, Stats } from "@/components/Stat";
import shared from "@/features/campaigns/campaigns.module.css";
import { PeopleLink } from "@/features/campaigns/results/PeopleLink";
import { moneyWords } from "@/lib/money";
import { useFormat } from "@/lib/useFormat";

type BroughtCardProps = { analytics: CampaignAnalytics; redemptions: RedemptionAnalytics };

/** The one figure that counts: what was bought with the coupons, or how many came back. */
export function BroughtCard({ analytics, redemptions }: BroughtCardProps) {
  const format = useFormat();
  const { issued, redeemed, rate, revenue, uses } = redemptions;
  const bills = revenue.reduce((sum, one) => sum + one.redemptions, 0);
  const came = `${format.number(redeemed)} of ${format.count(issued, "coupon")} redeemed (${format.percent(rate)})`;
  return (
    <section aria-label="What it brought">
      <Card padding="xl" mb="md">
        <Text c="dimmed">{revenue.length > 0 ? "Revenue" : "Redeemed"}</Text>
        <Text className={shared.figure} fz="2.5rem">
          {revenue.length > 0 ? moneyWords(revenue, format) : format.number(redeemed)}
        </Text>
        <Text fw={600}>{came}</Text>
        <Text c="dimmed" size="sm">
          {noteOf(bills, uses, format)}
        </Text>
      </Card>
      <SmallFigures analytics={analytics} redemptions={redemptions} />
    </section>
  );
}

function noteOf(bills: number, uses: number, format: ReturnType<typeof useFormat>): string {
  if (uses === 0) return "Nobody has redeemed yet. What comes back to the shop shows here at once.";
  if (bills === 0) return "No bill was entered at the counter, so there is no revenue to tell.";
  return bills < uses
    ? `From ${format.count(bills, "bill")}; the other ${format.number(uses - bills)} were redeemed without one.`
    : `From ${format.count(bills, "bill")}.`;
}

function SmallFigures({ analytics, redemptions }: BroughtCardProps) {
  const format = useFormat();
  const { issued, redeemed, rate, uses, cap, refused, revenue } = redemptions;
  const time = redemptions.timeToRedemption;
  const optedOut = analytics.channels.email.optedOut + analytics.channels.sms.optedOut;
  return (
    <Stats label="Coupons">
      <Stat label="Coupons issued" value={format.number(issued)} />
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
      {(uses !== redeemed || cap != null) && (
        <Stat
          label="Uses"
          value={format.number(uses)}
          note={cap != null ? `of ${format.number(cap)} at most` : undefined}
        />
      )}
      {revenue.map(({ currency, amountMinor }) => (
        <Stat key={currency} label="Revenue" value={format.money(amountMinor, currency)} />
      ))}
      {revenue.map(({ currency, averageMinor }) => (
        <Stat key={currency} label="Average bill" value={format.money(averageMinor, currency)} />
      ))}
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
      {time && (
        <Stat
          label="Time to redemption"
          value={format.span(time.medianSeconds)}
          note={`half came sooner; nine of ten within ${format.span(time.p90Seconds)}`}
        />
      )}
      <Stat
        label="Refused"
        value={
          <PeopleLink of={{ tab: "redemptions" }} label={`Refused: ${format.number(refused)}`}>
            {format.number(refused)}
          </PeopleLink>
        }
        note="at the counter"
      />
    </Stats>
  );
}
