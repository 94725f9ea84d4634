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
    return <Skeleton height={180} role="status" aria-label="Loading progress" />;
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
  if (progress.status === "queued") return <Preparing prepared={totals.total} />;
  return (
    <Card component="section" aria-label="Overall progress" padding="xl">
      <Group justify="space-between" align="flex-end" mb="md">
        <div>
          <Text className={shared.figure}>
            {format.number(progress.totalTargeted)}{" "}
            <span className={classes.unit}>
              {progress.totalTargeted === 1 ? "person" : "people"}
              {progress.expanding && " so far"}
            </span>
          </Text>
          {totals.total > 0 && <Text fw={600}>{sentWords(progress, format)} sent</Text>}
          <Text c="dimmed">{headline(progress, totals)}</Text>
        </div>
        {isRunning(progress.status) && <Pace progress={progress} />}
      </Group>
      <OutcomeBar
        counts={totals}
        label="All messages"
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
  if (retrying === 0) return "waits for the end of quiet hours and then goes out by itself.";
  return quietWait
    ? "waits for quiet hours to end or for its next try, and then goes out by itself."
    : "waits for its next try, which comes by itself.";
}

function headline(progress: CampaignProgress, totals: ChannelProgress): string {
  switch (progress.status) {
    case "sending":
      if (progress.expanding) return "Going out now, while the rest is still being prepared.";
      return isAtRest(progress, totals)
        ? `The rest ${restWords(progress)}`
        : "Going out now. You can leave this page; sending goes on.";
    case "paused":
      return "Paused. Nothing is sent until you resume it.";
    case "completed":
      return "Everything that could be sent has been sent.";
    case "cancelled":
      return totals.total === 0 ? "Canceled before anything was sent." : "Canceled on the way.";
    default:
      return "";
  }
}

function Preparing({ prepared }: { prepared: number }) {
  const format = useFormat();
  return (
    <Card component="section" aria-label="Overall progress" padding="xl">
      <Group wrap="nowrap" gap="lg">
        <Loader size="md" aria-hidden />
        <div>
          <Text className={shared.figure}>Preparing messages</Text>
          <Text c="dimmed">
            {prepared > 0
              ? `${format.count(prepared, "message")} so far, each with its own coupon.`
              : "Every customer gets their own coupon. Sending starts in a moment."}
          </Text>
        </div>
      </Group>
    </Card>
  );
}

function Pace({ progress }: { progress: CampaignProgress }) {
  const format = useFormat();
  return (
    <Box className={classes.pace}>
      <Text fw={600}>{format.number(progress.ratePerMinute)} sent in the last minute</Text>
      <Text c="dimmed" size="sm">
        {endWords(progress, format)}
      </Text>
    </Box>
  );
}

/** When it is done, as far as that is known: a message that failed may fail again. */
function endWords(progress: CampaignProgress, format: Format): string {
  const { estimatedCompletionAt: end, retrying } = progress;
  if (progress.expanding) return "When it ends is known once all is prepared";
  if (!end) return "Working out how long it takes";
  const isSoon = Date.parse(end) - Date.now() < A_MINUTE;
  if (retrying > 0) {
    return isSoon
      ? "Done once the next tries are"
      : `Done ${format.relative(end)} at the earliest, at ${format.time(end)}`;
  }
  return isSoon ? "Nearly done" : `Done ${format.relative(end)}, at ${format.time(end)}`;
}

/** What failed for the time being: neither sent nor failed, and easily taken for forgotten. */
function Retries({ progress: { status, retrying, nextRetryAt } }: { progress: CampaignProgress }) {
  const format = useFormat();
  if (retrying === 0 || !nextRetryAt) return null;
  const count = format.count(retrying, "message");
  const isDue = Date.parse(nextRetryAt) <= Date.now();
  return (
    <Group gap="xs" mt="md" wrap="nowrap" align="flex-start">
      <IconRotateClockwise size={18} aria-hidden className={classes.aside} />
      <Text size="sm">
        {retrying >= MOST_COUNTED && "At least "}
        {count} could not be handed over yet and {retrying === 1 ? "waits" : "wait"} for the next
        try
        {status === "paused"
          ? ", which comes once the campaign is resumed."
          : isDue
            ? ", due now."
            : `. The first is due ${format.relative(nextRetryAt)}, at ${format.timeToSecond(nextRetryAt)}.`}
      </Text>
    </Group>
  );
}

function Moments({ progress }: { progress: CampaignProgress }) {
  const format = useFormat();
  const { sentAt, completedAt } = progress;
  if (!sentAt) return null;
  const took = completedAt && (Date.parse(completedAt) - Date.parse(sentAt)) / 1000;
  return (
    <Text size="sm" c="dimmed" mt="md">
      Started {format.dateTime(sentAt)}
      {completedAt && `, ended ${format.dateTime(completedAt)}`}
      {took && `, took ${format.duration(took)}`}.
    </Text>
  );
}
