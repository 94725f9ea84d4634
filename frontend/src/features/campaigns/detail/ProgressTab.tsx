import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Card, Group, Loader, SimpleGrid, Skeleton, Stack, Text } from "@mantine/core";
import { IconRotateClockwise } from "@tabler/icons-react";
import type { CampaignProgress, CampaignView, ChannelProgress } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import shared from "@/features/campaigns/campaigns.module.css";
import { ChannelCard } from "@/features/campaigns/detail/ChannelCard";
import classes from "@/features/campaigns/detail/detail.module.css";
import { OutcomeBar } from "@/features/campaigns/detail/OutcomeBar";
import {
  channelsOf,
  MOST_COUNTED,
  type ProgressQuery,
  sentWords,
  totalsOf,
} from "@/features/campaigns/detail/progress";
import { isRunning } from "@/lib/campaigns";
import type { Format } from "@/lib/format";
import { useFormat } from "@/lib/useFormat";

const A_MINUTE = 60_000;

type ProgressTabProps = { campaign: CampaignView; progress: ProgressQuery };

/** How far the campaign is, message by message, while it goes out and afterwards. */
export function ProgressTab({ campaign, progress }: ProgressTabProps) {
  if (!progress.data) {
    if (progress.error) return <ErrorState error={progress.error} onRetry={progress.refetch} />;
    return <Skeleton height={180} role="status" aria-label={t`Loading progress`} />;
  }
  const { data } = progress;
  const channels = channelsOf(data);
  return (
    <Stack gap="md">
      {progress.error && <ErrorState error={progress.error} onRetry={progress.refetch} />}
      <Overall progress={data} />
      <SimpleGrid cols={{ base: 1, sm: Math.max(channels.length, 1) }} spacing="md">
        {channels.map((channel) => (
          <ChannelCard
            key={channel}
            channel={channel}
            counts={data[channel]}
            limit={channel === "email" ? campaign.sendRateLimitEmails : campaign.sendRateLimitSms}
            quietWait={channel === "sms" && data.status !== "paused" ? data.quietWait : null}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function Overall({ progress }: { progress: CampaignProgress }) {
  const format = useFormat();
  const totals = totalsOf(progress);
  const people = progress.totalTargeted;
  const sent = sentWords(progress, format);
  if (progress.status === "queued") return <Preparing prepared={totals.total} />;
  return (
    <Card component="section" aria-label={t`Overall progress`} padding="xl">
      <Group justify="space-between" align="flex-end" mb="md">
        <div>
          <Text className={shared.figure}>
            {format.number(people)}{" "}
            <span className={classes.unit}>
              {progress.expanding
                ? plural(people, { one: "person so far", other: "people so far" })
                : plural(people, { one: "person", other: "people" })}
            </span>
          </Text>
          {totals.total > 0 && (
            <Text fw={600}>
              <Trans>{sent} sent</Trans>
            </Text>
          )}
          <Text c="dimmed">{headline(progress, totals)}</Text>
        </div>
        {isRunning(progress.status) && <Pace progress={progress} />}
      </Group>
      <OutcomeBar
        counts={totals}
        label={t`All messages`}
        isMoving={progress.status === "sending" && !isAtRest(progress, totals)}
      />
      <Retries progress={progress} />
      <Moments progress={progress} />
    </Card>
  );
}

/** All that is left waits: until it is day where the customers live, or for its next try. */
function isAtRest({ quietWait, retrying }: CampaignProgress, totals: ChannelProgress): boolean {
  const open = totals.pending + totals.sending;
  return open > 0 && (quietWait?.messages ?? 0) + retrying >= open;
}

function restWords({ quietWait, retrying }: CampaignProgress): string {
  if (retrying === 0)
    return t`The rest waits for the end of quiet hours and then goes out by itself.`;
  return quietWait
    ? t`The rest waits for quiet hours to end or for its next try, and then goes out by itself.`
    : t`The rest waits for its next try, which comes by itself.`;
}

function headline(progress: CampaignProgress, totals: ChannelProgress): string {
  switch (progress.status) {
    case "sending":
      if (progress.expanding) return t`Going out now, while the rest is still being prepared.`;
      return isAtRest(progress, totals)
        ? restWords(progress)
        : t`Going out now. You can leave this page; sending goes on.`;
    case "paused":
      return t`Paused. Nothing is sent until you resume it.`;
    case "completed":
      return t`Everything that could be sent has been sent.`;
    case "cancelled":
      return totals.total === 0 ? t`Canceled before anything was sent.` : t`Canceled on the way.`;
    default:
      return "";
  }
}

function Preparing({ prepared }: { prepared: number }) {
  return (
    <Card component="section" aria-label={t`Overall progress`} padding="xl">
      <Group wrap="nowrap" gap="lg">
        <Loader size="md" aria-hidden />
        <div>
          <Text className={shared.figure}>
            <Trans>Preparing messages</Trans>
          </Text>
          <Text c="dimmed">
            {prepared > 0
              ? plural(prepared, {
                  one: "# message so far, each with its own coupon.",
                  other: "# messages so far, each with its own coupon.",
                })
              : t`Every customer gets their own coupon. Sending starts in a moment.`}
          </Text>
        </div>
      </Group>
    </Card>
  );
}

function Pace({ progress }: { progress: CampaignProgress }) {
  const format = useFormat();
  const rate = format.number(progress.ratePerMinute);
  return (
    <Box className={classes.pace}>
      <Text fw={600}>
        <Trans>{rate} sent in the last minute</Trans>
      </Text>
      <Text c="dimmed" size="sm">
        {endWords(progress, format)}
      </Text>
    </Box>
  );
}

/** When it is done, as far as that is known: a message that failed may fail again. */
function endWords(progress: CampaignProgress, format: Format): string {
  const { estimatedCompletionAt: end, retrying } = progress;
  if (progress.expanding) return t`When it ends is known once all is prepared`;
  if (!end) return t`Working out how long it takes`;
  const isSoon = Date.parse(end) - Date.now() < A_MINUTE;
  const [when, time] = [format.relative(end), format.time(end)];
  if (retrying > 0) {
    return isSoon ? t`Done once the next tries are` : t`Done ${when} at the earliest, at ${time}`;
  }
  return isSoon ? t`Nearly done` : t`Done ${when}, at ${time}`;
}

/** What failed for the time being: neither sent nor failed, and easily taken for forgotten. */
function Retries({ progress }: { progress: CampaignProgress }) {
  const format = useFormat();
  const words = retryWords(progress, format);
  return (
    words && (
      <Group gap="xs" mt="md" wrap="nowrap" align="flex-start">
        <IconRotateClockwise size={18} aria-hidden className={classes.aside} />
        <Text size="sm">{words}</Text>
      </Group>
    )
  );
}

function retryWords({ status, retrying, nextRetryAt }: CampaignProgress, format: Format) {
  if (retrying === 0 || !nextRetryAt) return null;
  const counted = plural(retrying, { one: "# message", other: "# messages" });
  const messages = retrying >= MOST_COUNTED ? t`At least ${counted}` : counted;
  if (status === "paused") {
    return plural(retrying, {
      one: `${messages} could not be handed over yet and waits for the next try, which comes once the campaign is resumed.`,
      other: `${messages} could not be handed over yet and wait for the next try, which comes once the campaign is resumed.`,
    });
  }
  if (Date.parse(nextRetryAt) <= Date.now()) {
    return plural(retrying, {
      one: `${messages} could not be handed over yet and waits for the next try, due now.`,
      other: `${messages} could not be handed over yet and wait for the next try, due now.`,
    });
  }
  const [when, time] = [format.relative(nextRetryAt), format.timeToSecond(nextRetryAt)];
  return plural(retrying, {
    one: `${messages} could not be handed over yet and waits for the next try. The first is due ${when}, at ${time}.`,
    other: `${messages} could not be handed over yet and wait for the next try. The first is due ${when}, at ${time}.`,
  });
}

function Moments({ progress }: { progress: CampaignProgress }) {
  const format = useFormat();
  const words = momentWords(progress, format);
  return (
    words && (
      <Text size="sm" c="dimmed" mt="md">
        {words}
      </Text>
    )
  );
}

function momentWords({ sentAt, completedAt }: CampaignProgress, format: Format) {
  if (!sentAt) return null;
  const started = format.dateTime(sentAt);
  if (!completedAt) return t`Started ${started}.`;
  const ended = format.dateTime(completedAt);
  const took = format.duration((Date.parse(completedAt) - Date.parse(sentAt)) / 1000);
  return t`Started ${started}, ended ${ended}, took ${took}.`;
}
