import { t } from "@lingui/core/macro";
import type { Channel, ChannelTotals, EventKind } from "@/api/types";
import { Stat, Stats } from "@/components/Stat";
import { PeopleLink } from "@/features/campaigns/results/PeopleLink";
import { CHANNEL_NAMES, OUTCOME_NAMES } from "@/lib/campaignWords";
import { useFormat } from "@/lib/useFormat";

type EventWords = {
  name: string | Record<Channel, string>;
  /** What its number is a share of. */
  shareOf: "sent" | "delivered";
  /** Where a 0 is shown as well. */
  usual: Channel[];
};

/** What providers report, in words. Typed by the contract: a new kind of event asks for its line. */
const EVENTS: Record<EventKind, EventWords> = {
  delivered: {
    name: { email: t`E-mail delivered`, sms: t`SMS delivered` },
    shareOf: "sent",
    usual: ["email", "sms"],
  },
  bounced: {
    name: { email: t`Bounced`, sms: t`Undelivered` },
    shareOf: "sent",
    usual: ["email", "sms"],
  },
  opened: { name: t`Opened`, shareOf: "delivered", usual: ["email"] },
  "opened-by-machine": { name: t`Opened by mail programs alone`, shareOf: "delivered", usual: [] },
  clicked: { name: t`Clicked`, shareOf: "delivered", usual: ["email"] },
  complained: { name: t`Reported as spam`, shareOf: "delivered", usual: ["email"] },
  unsubscribed: { name: t`Unsubscribed at the provider`, shareOf: "delivered", usual: [] },
};

type EventStatsProps = { channel: Channel; totals: ChannelTotals };

/** What the provider reported after it took the messages; nothing where it reports nothing. */
export function EventStats({ channel, totals }: EventStatsProps) {
  const format = useFormat();
  const { sent, events } = totals;
  if (events.every(({ messages }) => messages === 0)) return null;
  const channelName = CHANNEL_NAMES[channel];
  const delivered = events.find(({ kind }) => kind === "delivered")?.messages ?? 0;
  return (
    <Stats label={t`${channelName} after sending`}>
      {events.map(({ kind, messages }) => {
        const { name, shareOf, usual } = EVENTS[kind];
        if (messages === 0 && !usual.includes(channel)) return null;
        const whole = shareOf === "sent" ? sent : delivered;
        return (
          <Stat
            key={kind}
            label={typeof name === "string" ? name : name[channel]}
            value={<Behind channel={channel} kind={kind} messages={messages} />}
            note={whole > 0 ? format.percent(messages / whole) : undefined}
          />
        );
      })}
    </Stats>
  );
}

type BehindProps = { channel: Channel; kind: EventKind; messages: number };

/** The number, leading to its people: every kind of event is an outcome that deliveries are listed by. */
function Behind({ channel, kind, messages }: BehindProps) {
  const format = useFormat();
  return (
    <PeopleLink
      of={{ tab: "deliveries", channel, outcome: kind }}
      label={`${CHANNEL_NAMES[channel]}, ${OUTCOME_NAMES[kind]}: ${format.number(messages)}`}
    >
      {format.number(messages)}
    </PeopleLink>
  );
}
