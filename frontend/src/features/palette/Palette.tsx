import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Kbd, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { IconAddressBook, IconSearch, IconSend } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useMe } from "@/api/shared";
import { StatusBadge } from "@/components/StatusBadge";
import { foundCampaignsQuery, foundCustomersQuery } from "@/features/palette/api";
import classes from "@/features/palette/Palette.module.css";
import { type Command, DOINGS, matching, placesOf } from "@/features/palette/places";
import { paletteDoor } from "@/lib/paletteDoor";
import "@mantine/spotlight/styles.layer.css";

/** What scrolls is reached by the keyboard too. The list hands this on, though its type does not say so. */
const REACHED = { viewportProps: { tabIndex: 0 } } as object;

/** What can be done and where one can go, found by typing: Ctrl K, or ⌘ K. */
export function Palette() {
  const [query, setQuery] = useState("");

  useEffect(() => {
    paletteDoor.open = spotlight.open;
    return () => {
      paletteDoor.open = () => {};
    };
  }, []);

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      clearQueryOnClose
      scrollable
      maxHeight={440}
      title={t`Search and commands`}
      classNames={{ header: classes.named }}
      returnFocus
    >
      <Spotlight.Search
        aria-label={t`Search and commands`}
        placeholder={t`A campaign, a customer, or what you want to do`}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
      />
      <Found query={query.trim()} />
      <Spotlight.Footer className={classes.foot}>
        <span>
          <Trans>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> to choose
          </Trans>
        </span>
        <span>
          <Trans>
            <Kbd>Enter</Kbd> to open
          </Trans>
        </span>
        <span>
          <Trans>
            <Kbd>Esc</Kbd> to close
          </Trans>
        </span>
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}

function Found({ query }: { query: string }) {
  const me = useMe();
  const [settled] = useDebouncedValue(query, 200);
  const campaigns = useQuery(foundCampaignsQuery(settled));
  const customers = useQuery(foundCustomersQuery(settled));
  const doings = matching(DOINGS, query);
  const places = matching(placesOf(me), query);
  const people = query.length > 1 ? (customers.data?.items ?? []) : [];
  const isLooking = query !== settled || campaigns.isFetching || customers.isFetching;
  const failed = campaigns.isError || customers.isError;
  const isNothing =
    doings.length + places.length + people.length + (campaigns.data?.items.length ?? 0) === 0;

  return (
    <Spotlight.ActionsList {...REACHED}>
      {doings.length > 0 && (
        <Spotlight.ActionsGroup label={t`Do`}>
          {doings.map((command) => (
            <Going key={command.href} {...command} />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {people.length > 0 && (
        <Spotlight.ActionsGroup label={t`Customers`}>
          {people.map(({ id, firstName, lastName, email, phone }) => (
            <Going
              key={id}
              icon={IconAddressBook}
              label={`${firstName} ${lastName}`.trim() || email || phone || t`Unnamed customer`}
              detail={[email, phone].filter(Boolean).join(" · ")}
              href={`/customers/${id}`}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {campaigns.data && campaigns.data.items.length > 0 && (
        <Spotlight.ActionsGroup label={query ? t`Campaigns` : t`Latest campaigns`}>
          {campaigns.data.items.map(({ id, name, status }) => (
            <Going
              key={id}
              icon={IconSend}
              label={name}
              href={status === "draft" ? `/campaigns/${id}/edit` : `/campaigns/${id}`}
            >
              <StatusBadge status={status} />
            </Going>
          ))}
        </Spotlight.ActionsGroup>
      )}
      {places.length > 0 && (
        <Spotlight.ActionsGroup label={t`Go to`}>
          {places.map((command) => (
            <Going key={command.href} {...command} />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {failed && (
        <Text size="sm" c="red" px="md" py="xs" role="alert">
          <Trans>Campaigns and customers could not be searched. Type once more to try again.</Trans>
        </Text>
      )}
      {isNothing && !failed && (
        <Spotlight.Empty>
          {isLooking ? t`Searching` : t`Nothing matches “${query}”. Try a part of the name.`}
        </Spotlight.Empty>
      )}
    </Spotlight.ActionsList>
  );
}

type GoingProps = Omit<Command, "alsoCalled"> & { detail?: string; children?: React.ReactNode };

function Going({ label, icon: Icon, href, detail, children }: GoingProps) {
  const navigate = useNavigate();
  return (
    <Spotlight.Action
      label={label}
      description={detail}
      leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
      rightSection={children}
      onClick={() => void navigate({ to: href })}
    />
  );
}
