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
import { newsQuery, useNewsChange } from "@/api/news";
import type { CampaignNews } from "@/api/types";
import classes from "@/components/shell/Bell.module.css";
import { useFormat } from "@/lib/useFormat";

const KINDS = {
  completed: { says: "is sent", icon: IconCircleCheck, color: "teal" },
  paused: { says: "is paused", icon: IconPlayerPause, color: "orange" },
  failed: { says: "could not be sent", icon: IconCircleX, color: "red" },
  "not-sent": { says: "was not sent at its time", icon: IconAlertTriangle, color: "orange" },
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
      <Popover.Dropdown p={0} aria-label="News">
        <Text fw={650} px="md" py="sm">
          News
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
  const { says, icon: Icon, color } = KINDS[news.kind];
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
          <strong>{news.name}</strong> {says}
        </Text>
        {news.reason && (
          <Text size="sm" c="dimmed" lineClamp={3}>
            {news.reason}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {format.relative(news.at)}
        </Text>
      </div>
    </Link>
  );
}

function withoutNews({ data, error }: { data?: object; error: Error | null }): string {
  if (data) return "Nothing yet. Here it says when a campaign is sent, stops by itself or fails.";
  return error ? "The news could not be read. It is tried again by itself." : "Loading…";
}

const labelOf = (unread: number) => (unread === 0 ? "News" : `News, ${unread} unread`);
