import { Box, Card, Group, Text, Title } from "@mantine/core";
import type { Channel, ChannelProgress } from "@/api/types";
import { TextLink } from "@/components/TextLink";
import classes from "@/features/campaigns/campaigns.module.css";
import { PartsBar } from "@/features/campaigns/PartsBar";
import { PARTS } from "@/features/campaigns/progress";
import { CHANNEL_NAMES } from "@/lib/campaigns";
import { useFormat } from "@/lib/useFormat";

type ChannelCardProps = { channel: Channel; counts: ChannelProgress; limit: number };

/** One channel's messages by state; each count leads to those messages. */
export function ChannelCard({ channel, counts, limit }: ChannelCardProps) {
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
      <PartsBar counts={counts} label={CHANNEL_NAMES[channel]} size={8} />
      <dl className={classes.counts}>
        {PARTS.map(({ key, label, color }) => (
          <Box key={key} className={classes.count}>
            <dt>
              <Box component="span" className={classes.dot} bg={color} aria-hidden />
              {label}
            </dt>
            <dd>
              {counts[key] > 0 ? (
                <TextLink
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
        <Box className={classes.count}>
          <dt>
            <span className={classes.dot} data-empty aria-hidden />
            Waiting
          </dt>
          <dd>{format.number(waiting)}</dd>
        </Box>
      </dl>
    </Card>
  );
}
