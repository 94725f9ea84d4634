import { Box, Card, Group, Text, Title } from "@mantine/core";
import { IconMoon } from "@tabler/icons-react";
import type { Channel, ChannelProgress, QuietWait } from "@/api/types";
import { TextLink } from "@/components/TextLink";
import shared from "@/features/campaigns/campaigns.module.css";
import classes from "@/features/campaigns/detail/detail.module.css";
import { OutcomeBar } from "@/features/campaigns/detail/OutcomeBar";
import { MOST_COUNTED, OUTCOMES } from "@/features/campaigns/detail/progress";
import { CHANNEL_NAMES, messagesOf } from "@/lib/campaignWords";
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
  const waiting = counts.pending + counts.sending;
  return (
    <Card component="section" aria-label={CHANNEL_NAMES[channel]}>
      <Group justify="space-between" mb="sm" align="baseline">
        <Title order={2} size="h3">
          {CHANNEL_NAMES[channel]}
        </Title>
        <Text size="sm" c="dimmed">
          At most {format.number(limit)} a minute
        </Text>
      </Group>
      <OutcomeBar counts={counts} label={CHANNEL_NAMES[channel]} size={8} />
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
                  aria-label={`Show ${format.number(counts[key])} ${label.toLowerCase()} ${CHANNEL_NAMES[channel]} deliveries`}
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
            Waiting
          </dt>
          <dd>{format.number(waiting)}</dd>
        </Box>
      </dl>
      {quietWait && (
        <Group gap="xs" mt="md" wrap="nowrap" align="flex-start">
          <IconMoon size={18} aria-hidden className={classes.aside} />
          <Text size="sm">
            {quietWait.messages >= MOST_COUNTED && "At least "}
            {messagesOf("sms", quietWait.messages, format)}{" "}
            {quietWait.messages === 1 ? "waits" : "wait"} for the end of quiet hours where the
            customers live. The first go {format.relative(quietWait.until)}, at{" "}
            {format.time(quietWait.until)} your time.
          </Text>
        </Group>
      )}
    </Card>
  );
}
