import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Card, Group, Text, Title } from "@mantine/core";
import { IconMoon } from "@tabler/icons-react";
import type { Channel, ChannelProgress, QuietWait } from "@/api/types";
import { TextLink } from "@/components/TextLink";
import shared from "@/features/campaigns/campaigns.module.css";
import classes from "@/features/campaigns/detail/detail.module.css";
import { OutcomeBar } from "@/features/campaigns/detail/OutcomeBar";
import { MOST_COUNTED, OUTCOMES } from "@/features/campaigns/detail/progress";
import { CHANNEL_NAMES, messagesOf } from "@/lib/campaignWords";
import type { Format } from "@/lib/format";
import { useFormat } from "@/lib/useFormat";

type ChannelCardProps = {
  channel: Channel;
  counts: ChannelProgress;
  limit: number;
  /** SMS that wait until it is day where their recipients live. */
  quietWait?: QuietWait | null;
};

/** One channel's messages by state; each count leads to those messages. */
export function ChannelCard({ channel, counts, limit, quietWait }: ChannelCardProps) {
  const format = useFormat();
  const name = CHANNEL_NAMES[channel];
  const most = format.number(limit);
  const waiting = counts.pending + counts.sending;
  return (
    <Card component="section" aria-label={name}>
      <Group justify="space-between" mb="sm" align="baseline">
        <Title order={2} size="h3">
          {name}
        </Title>
        <Text size="sm" c="dimmed">
          <Trans>At most {most} a minute</Trans>
        </Text>
      </Group>
      <OutcomeBar counts={counts} label={name} size={8} />
      <dl className={shared.counts}>
        {OUTCOMES.map(({ key, label, color }) => (
          <Box key={key} className={shared.count}>
            <dt>
              <Box component="span" className={classes.dot} bg={color} aria-hidden />
              {label}
            </dt>
            <dd>
              {counts[key] > 0 ? (
                <TextLink
                  size="sm"
                  fw={600}
                  to="."
                  search={{ tab: "deliveries", channel, status: key }}
                  aria-label={showWords(format.number(counts[key]), label.toLowerCase(), name)}
                >
                  {format.number(counts[key])}
                </TextLink>
              ) : (
                0
              )}
            </dd>
          </Box>
        ))}
        <Box className={shared.count}>
          <dt>
            <span className={classes.dot} data-empty aria-hidden />
            <Trans>Waiting</Trans>
          </dt>
          <dd>{format.number(waiting)}</dd>
        </Box>
      </dl>
      {quietWait && (
        <Group gap="xs" mt="md" wrap="nowrap" align="flex-start">
          <IconMoon size={18} aria-hidden className={classes.aside} />
          <Text size="sm">{quietWords(quietWait, format)}</Text>
        </Group>
      )}
    </Card>
  );
}

const showWords = (count: string, outcome: string, channel: string) =>
  t`Show ${count} ${outcome} ${channel} deliveries`;

function quietWords({ messages, until }: QuietWait, format: Format): string {
  const counted = messagesOf("sms", messages);
  const waiting = messages >= MOST_COUNTED ? t`At least ${counted}` : counted;
  const [when, time] = [format.relative(until), format.time(until)];
  return plural(messages, {
    one: `${waiting} waits for the end of quiet hours where the customers live. The first go ${when}, at ${time} your time.`,
    other: `${waiting} wait for the end of quiet hours where the customers live. The first go ${when}, at ${time} your time.`,
  });
}
