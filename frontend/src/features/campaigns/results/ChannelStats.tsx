import type { Channel, ChannelTotals, DeliveryStatus } from "@/api/types";
import { Stat, Stats } from "@/components/Stat";
import { PeopleLink } from "@/features/campaigns/results/PeopleLink";
import { CHANNEL_NAMES } from "@/lib/campaignWords";
import { useFormat } from "@/lib/useFormat";

type ChannelStatsProps = { channel: Channel; totals: ChannelTotals; rate?: number | null };

/** What became of one channel's messages on our side. */
export function ChannelStats({ channel, totals, rate }: ChannelStatsProps) {
  const format = useFormat();
  const name = CHANNEL_NAMES[channel];
  const share = (part: number) =>
    totals.total > 0 ? format.percent(part / totals.total) : undefined;
  const people = (status: DeliveryStatus, count: number) => (
    <PeopleLink
      of={{ tab: "deliveries", channel, status }}
      label={`${name} ${status}: ${format.number(count)}`}
    >
      {format.number(count)}
    </PeopleLink>
  );
  return (
    <Stats label={name}>
      <Stat
        label={`${name} sent`}
        value={people("sent", totals.sent)}
        note={`of ${format.number(totals.total)}`}
      />
      <Stat label="Failed" value={people("failed", totals.failed)} note={share(totals.failed)} />
      <Stat
        label="Skipped"
        value={people("skipped", totals.skipped)}
        note={share(totals.skipped)}
      />
      {totals.unknown > 0 && <Stat label="Unknown" value={people("unknown", totals.unknown)} />}
      <Stat
        label="Opted out"
        value={
          <PeopleLink
            of={{ tab: "deliveries", channel, outcome: "opted-out" }}
            label={`${name} opted out: ${format.number(totals.optedOut)}`}
          >
            {format.number(totals.optedOut)}
          </PeopleLink>
        }
        note={share(totals.optedOut)}
      />
      {rate != null && (
        <Stat label="Average rate" value={format.number(Math.round(rate))} note="a minute" />
      )}
    </Stats>
  );
}
