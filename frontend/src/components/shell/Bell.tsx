import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Popover, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconAlertTriangle,
  IconBell,
  IconCircleCheck,
  IconCircleX,
  IconPlayerPause,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { newsQuery, useNewsChange } from "@/api/news";
import type { CampaignNews } from "@/api/types";
import classes from "@/components/shell/Bell.module.css";
import { said } from "@/lib/serverWords/said";
import { useFormat } from "@/lib/useFormat";

const KINDS = {
  completed: { icon: IconCircleCheck, color: "teal" },
  paused: { icon: IconPlayerPause, color: "orange" },
  failed: { icon: IconCircleX, color: "red" },
  "not-sent": { icon: IconAlertTriangle, color: "orange" },
} as const;

/** What became of campaigns while nobody looked. Looking at the list makes it read. */
export function Bell() {
  const news = useQuery(newsQuery);
  const read = useNewsChange();
  const [opened, { toggle, close }] = useDisclosure();
  const items = news.data?.items ?? [];
  const unread = news.data?.unread ?? 0;
  const newest = items[0]?.id ?? 0;

  const look = () => {
    toggle();
    if (!opened && unread > 0) read.mutate({ readTo: newest });
  };

  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      width={340}
      position="bottom-start"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton className={classes.bell} onClick={look} aria-label={labelOf(unread)}>
          <IconBell size={20} stroke={1.7} aria-hidden />
          {unread > 0 && (
            <span className={classes.count} aria-hidden>
              {unread > 99 ? "99+" : unread}
            </span>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t`News`}>
        <Text fw={650} px="md" py="sm">
          <Trans>News</Trans>
        </Text>
        {items.length === 0 ? (
          <Text size="sm" c="dimmed" px="md" pb="md" tabIndex={-1} data-autofocus>
            {withoutNews(news)}
          </Text>
        ) : (
          <ul className={classes.list}>
            {items.map((one) => (
              <li key={one.id}>
                <One news={one} onFollow={close} />
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function One({ news, onFollow }: { news: CampaignNews; onFollow: () => void }) {
  const format = useFormat();
  const { icon: Icon, color } = KINDS[news.kind];
  return (
    <Link
      to="/campaigns/$campaignId"
      params={{ campaignId: news.campaignId }}
      className={classes.one}
      onClick={onFollow}
    >
      <Icon size={18} aria-hidden color={`var(--mantine-color-${color}-filled)`} />
      <div>
        <Text size="sm">
          <Said kind={news.kind} name={<strong>{news.name}</strong>} />
        </Text>
        {news.reason && (
          <Text size="sm" c="dimmed" lineClamp={3}>
            {said(news.reason)}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {format.relative(news.at)}
        </Text>
      </div>
    </Link>
  );
}

function Said({ kind, name }: { kind: CampaignNews["kind"]; name: ReactNode }) {
  switch (kind) {
    case "completed":
      return <Trans>{name} is sent</Trans>;
    case "paused":
      return <Trans>{name} is paused</Trans>;
    case "failed":
      return <Trans>{name} could not be sent</Trans>;
    case "not-sent":
      return <Trans>{name} was not sent at its time</Trans>;
  }
}

function withoutNews({ data, error }: { data?: object; error: Error | null }): string {
  if (data) return t`Nothing yet. Here it says when a campaign is sent, stops by itself or fails.`;
  return error ? t`The news could not be read. It is tried again by itself.` : t`Loading…`;
}

const labelOf = (unread: number) =>
  unread === 0 ? t`News` : plural(unread, { one: "News, # unread", other: "News, # unread" });
