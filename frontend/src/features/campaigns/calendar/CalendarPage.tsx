import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Group, Skeleton, Text, Title, useMatches } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMe } from "@/api/shared";
import { ButtonLink } from "@/components/ButtonLink";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { PageHeader } from "@/components/PageHeader";
import { Agenda } from "@/features/campaigns/calendar/Agenda";
import { byDay, calendarQuery } from "@/features/campaigns/calendar/api";
import { MonthGrid } from "@/features/campaigns/calendar/MonthGrid";
import { addMonths, dayIn, firstWeekdayIn, isMonth, weeksOf } from "@/lib/days";
import { useFormat } from "@/lib/useFormat";
import { locale } from "@/lib/words";

const route = getRouteApi("/signed-in/marketer/campaigns/calendar");

/** What went out and what will, month by month: a grid, and on a phone a list of days. */
export function CalendarPage() {
  const { timeZone } = useMe().business;
  const today = dayIn(Date.now(), timeZone);
  const search = route.useSearch();
  const month = isMonth(search.month) ? search.month : today.slice(0, 7);
  const navigate = route.useNavigate();
  const format = useFormat();
  const go = (step: number) =>
    void navigate({ search: { month: addMonths(month, step) }, replace: true });
  return (
    <>
      <PageHeader
        title={t`Calendar`}
        parent={{ label: t`Campaigns`, to: "/campaigns" }}
        description={t`What went out and what will. Times are those of ${timeZone.replaceAll("_", " ")}.`}
        actions={
          <ButtonLink to="/campaigns/new">
            <Trans>New campaign</Trans>
          </ButtonLink>
        }
      />
      <Group mb="md" gap="xs">
        <ActionIcon variant="default" size="lg" aria-label={t`Month before`} onClick={() => go(-1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={t`Next month`} onClick={() => go(1)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <Title order={2} id="month-title" aria-live="polite">
          {format.month(month)}
        </Title>
        {month !== today.slice(0, 7) && (
          <ButtonLink to="/campaigns/calendar" search={{}} variant="subtle" size="xs">
            <Trans>Today</Trans>
          </ButtonLink>
        )}
      </Group>
      <Month month={month} today={today} onMonth={go} />
    </>
  );
}

type MonthProps = { month: string; today: string; onMonth: (step: number) => void };

function Month({ month, today, onMonth }: MonthProps) {
  const isPhone = useMatches({ base: true, sm: false });
  const { timeZone } = useMe().business;
  const weeks = weeksOf(month, firstWeekdayIn(locale));
  const [from, to] = [weeks[0]?.[0] ?? "", weeks.at(-1)?.[6] ?? ""];
  const campaigns = useQuery(calendarQuery(from, to));
  if (campaigns.error) return <ErrorState error={campaigns.error} onRetry={campaigns.refetch} />;
  if (!campaigns.data) {
    return (
      <Skeleton height={isPhone ? 320 : 560} role="status" aria-label={t`Loading the month`} />
    );
  }
  const days = byDay(campaigns.data.items, timeZone);
  const isEmpty = ![...days.keys()].some((day) => day.startsWith(month));
  return (
    <>
      {isPhone ? (
        !isEmpty && <Agenda month={month} today={today} days={days} />
      ) : (
        <MonthGrid weeks={weeks} month={month} today={today} days={days} onMonth={onMonth} />
      )}
      {campaigns.data.nextCursor && (
        <Text size="sm" c="dimmed" mt="sm">
          <Trans>Only the first {campaigns.data.items.length} campaigns are shown.</Trans>
        </Text>
      )}
      {isEmpty && isPhone && (
        <EmptyState
          title={t`Nothing in this month`}
          action={
            <ButtonLink to="/campaigns/new">
              <Trans>New campaign</Trans>
            </ButtonLink>
          }
        >
          <Trans>What was sent and what is scheduled stands on its day here.</Trans>
        </EmptyState>
      )}
      {isEmpty && !isPhone && (
        <Text c="dimmed" mt="sm">
          <Trans>Nothing went out or is scheduled in this month.</Trans>
        </Text>
      )}
    </>
  );
}
