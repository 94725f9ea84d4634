import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Select, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import {
  IconCheck,
  IconClick,
  IconMail,
  IconMailOpened,
  IconMessage,
  IconTicket,
  IconUserCheck,
  IconX,
} from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { TimelineEntry } from "@/api/types";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { TableSkeleton } from "@/components/TableSkeleton";
import { TextLink } from "@/components/TextLink";
import { timelineQuery } from "@/features/customers/api";
import classes from "@/features/customers/Timeline.module.css";
import { detailOf, sentenceOf } from "@/features/customers/timelineWords";
import { useFormat } from "@/lib/useFormat";

type Kind = TimelineEntry["kind"];

const KINDS: { value: Kind; label: string }[] = [
  { value: "message", label: t`Messages` },
  { value: "open", label: t`Opens` },
  { value: "click", label: t`Clicks` },
  { value: "coupon", label: t`Coupons` },
  { value: "redemption", label: t`Redemptions` },
  { value: "consent", label: t`Consent` },
];

/** All that happened with a customer, newest first. */
export function Timeline({ customerId }: { customerId: number }) {
  const [kind, setKind] = useState<Kind>();
  return (
    <section aria-labelledby="timeline-title">
      <Group justify="space-between" mt="xl" mb="sm">
        <Title order={2} size="h3" id="timeline-title">
          <Trans>Timeline</Trans>
        </Title>
        <Select
          aria-label={t`Show`}
          placeholder={t`Everything`}
          clearable
          clearButtonProps={{ "aria-label": t`Show everything` }}
          data={KINDS}
          value={kind ?? null}
          onChange={(chosen) => setKind((chosen as Kind | null) ?? undefined)}
        />
      </Group>
      <Entries customerId={customerId} kind={kind} />
    </section>
  );
}

function Entries({ customerId, kind }: { customerId: number; kind?: Kind }) {
  const timeline = useInfiniteQuery(timelineQuery(customerId, kind));
  if (timeline.error && !timeline.data) {
    return <ErrorState error={timeline.error} onRetry={timeline.refetch} />;
  }
  if (!timeline.data) return <TableSkeleton label={t`Timeline`} columns={2} />;
  const entries = timeline.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) {
    return (
      <EmptyState title={kind ? t`Nothing of this kind` : t`Nothing has happened yet`}>
        <Trans>
          Messages, coupons, visits and what they agreed to stand here, the latest first.
        </Trans>
      </EmptyState>
    );
  }
  return (
    <Stack gap="sm">
      <ol className={classes.list} aria-label={t`Timeline`}>
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </ol>
      {timeline.hasNextPage && (
        <Button
          variant="default"
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          <Trans>Show earlier</Trans>
        </Button>
      )}
    </Stack>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const format = useFormat();
  const detail = detailOf(entry, format);
  return (
    <li className={classes.entry}>
      <ThemeIcon variant="light" color={isBad(entry) ? "red" : "brand"} radius="xl" aria-hidden>
        {iconOf(entry)}
      </ThemeIcon>
      <div className={classes.what}>
        <Text fw={600} size="sm">
          {sentenceOf(entry, format)}
        </Text>
        {entry.campaignId && entry.campaignName && (
          <TextLink to="/campaigns/$campaignId" params={{ campaignId: entry.campaignId }} size="sm">
            {entry.campaignName}
          </TextLink>
        )}
        {detail && (
          <Text size="sm" c="dimmed">
            {detail}
          </Text>
        )}
      </div>
      <Text size="sm" c="dimmed" className={classes.when}>
        <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
      </Text>
    </li>
  );
}

const SIZE = 16;

function iconOf({ kind, channel, status }: TimelineEntry): ReactNode {
  switch (kind) {
    case "message":
      return channel === "sms" ? <IconMessage size={SIZE} /> : <IconMail size={SIZE} />;
    case "open":
      return <IconMailOpened size={SIZE} />;
    case "click":
      return <IconClick size={SIZE} />;
    case "coupon":
      return <IconTicket size={SIZE} />;
    case "redemption":
      return status === "redeemed" ? <IconCheck size={SIZE} /> : <IconX size={SIZE} />;
    case "consent":
      return status === "unsubscribed" ? <IconX size={SIZE} /> : <IconUserCheck size={SIZE} />;
  }
}

const BAD = ["failed", "unsubscribed", "expired", "voided", "already_used", "unknown"];

function isBad({ kind, status }: TimelineEntry): boolean {
  return (kind !== "consent" || status === "unsubscribed") && BAD.includes(status ?? "");
}
