import { t } from "@lingui/core/macro";
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
  const total = format.number(totals.total);
  const sent = format.number(totals.sent);
  const failed = format.number(totals.failed);
  const skipped = format.number(totals.skipped);
  const unknown = format.number(totals.unknown);
  const optedOut = format.number(totals.optedOut);
  const people = (status: DeliveryStatus, count: string, label: string) => (
    <PeopleLink of={{ tab: "deliveries", channel, status }} label={label}>
      {count}
    </PeopleLink>
  );
  return (
    <Stats label={name}>
      <Stat
        label={t`${name} sent`}
        value={people("sent", sent, t`${name} sent: ${sent}`)}
        note={t`of ${total}`}
      />
      <Stat
        label={t`Failed`}
        value={people("failed", failed, t`${name} failed: ${failed}`)}
        note={share(totals.failed)}
      />
      <Stat
        label={t`Skipped`}
        value={people("skipped", skipped, t`${name} skipped: ${skipped}`)}
        note={share(totals.skipped)}
      />
      {totals.unknown > 0 && (
        <Stat
          label={t`Unknown`}
          value={people("unknown", unknown, t`${name} unknown: ${unknown}`)}
        />
      )}
      <Stat
        label={t`Opted out`}
        value={
          <PeopleLink
            of={{ tab: "deliveries", channel, outcome: "opted-out" }}
            label={t`${name} opted out: ${optedOut}`}
          >
            {optedOut}
          </PeopleLink>
        }
        note={share(totals.optedOut)}
      />
      {rate != null && (
        <Stat label={t`Average rate`} value={format.number(Math.round(rate))} note={t`a minute`} />
      )}
    </Stats>
  );
}
