import { t } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
import { Box, SimpleGrid, Stack, Text } from "@mantine/core";
import type { AudienceView, Channel, ChannelAudience } from "@/api/types";
import classes from "@/features/campaigns/audience/audience.module.css";
import shared from "@/features/campaigns/campaigns.module.css";
import { CHANNELS } from "@/lib/campaigns";
import { CHANNEL_NAMES } from "@/lib/campaignWords";
import { useFormat } from "@/lib/useFormat";

type AudienceFiguresProps = {
  audience: AudienceView;
  /** The channels the campaign has; without it, both. */
  channels?: readonly Channel[];
};

/** How many get it over each channel, and why the others do not. */
export function AudienceFigures({ audience, channels = CHANNELS }: AudienceFiguresProps) {
  const format = useFormat();
  return (
    <Stack gap="md">
      <div>
        <Text className={shared.figure}>{format.number(audience.reachable)}</Text>
        <Text c="dimmed">
          {audience.excludedBySegment > 0 ? (
            <Trans>
              can be reached, of{" "}
              <Plural value={audience.customers} one="# customer" other="# customers" /> chosen;{" "}
              {format.number(audience.excludedBySegment)} more are left out by segments
            </Trans>
          ) : (
            <Trans>
              can be reached, of{" "}
              <Plural value={audience.customers} one="# customer" other="# customers" /> chosen
            </Trans>
          )}
        </Text>
      </div>
      <SimpleGrid cols={{ base: 1, xs: channels.length || 1 }} spacing="lg">
        {channels.map((channel) => (
          <ChannelFigures key={channel} channel={channel} audience={audience[channel]} />
        ))}
      </SimpleGrid>
      {audience.unknownSegments.length > 0 && (
        <Text size="sm" c="var(--mantine-color-error)">
          <Trans>Nobody carries {audience.unknownSegments.join(", ")} any more.</Trans>
        </Text>
      )}
      {audience.unknownRuleSegmentIds.length > 0 && (
        <Text size="sm" c="var(--mantine-color-error)">
          <Trans>
            A rule that was chosen is deleted. Take it out: as long as it is left out, nobody gets
            this.
          </Trans>
        </Text>
      )}
    </Stack>
  );
}

type ChannelFiguresProps = { channel: Channel; audience: ChannelAudience };

function ChannelFigures({ channel, audience }: ChannelFiguresProps) {
  const format = useFormat();
  const { noAddress, unsubscribed, notAgreed, suppressed, topic, frequencyCap } = audience.excluded;
  const reasons = [
    { text: channel === "email" ? t`no e-mail address` : t`no phone number`, count: noAddress },
    { text: t`unsubscribed`, count: unsubscribed },
    { text: t`suppressed`, count: suppressed },
    { text: t`never agreed to SMS`, count: notAgreed },
    { text: t`left this topic`, count: topic },
    { text: t`had enough messages lately`, count: frequencyCap },
  ].filter(({ count }) => count > 0);
  return (
    <Box>
      <Text fw={600}>
        {CHANNEL_NAMES[channel]}: {format.number(audience.eligible)}
      </Text>
      {reasons.length > 0 ? (
        <ul className={classes.reasons}>
          {reasons.map(({ text, count }) => (
            <li key={text}>
              {format.number(count)} {text}
            </li>
          ))}
        </ul>
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>Nobody is left out</Trans>
        </Text>
      )}
    </Box>
  );
}
