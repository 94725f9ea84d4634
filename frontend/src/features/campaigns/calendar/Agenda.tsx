import { Trans } from "@lingui/react/macro";
import { Text, Title } from "@mantine/core";
import type { CampaignSummary } from "@/api/types";
import { CalendarEntry } from "@/features/campaigns/calendar/CalendarEntry";
import classes from "@/features/campaigns/calendar/calendar.module.css";
import { useFormat } from "@/lib/useFormat";

type AgendaProps = { month: string; today: string; days: Map<string, CampaignSummary[]> };

/** The month on a phone: only the days on which something goes out, in their order. */
export function Agenda({ month, today, days }: AgendaProps) {
  const format = useFormat();
  return (
    <ul className={classes.agenda} aria-labelledby="month-title">
      {[...days.keys()]
        .filter((day) => day.startsWith(month))
        .sort()
        .map((day) => (
          <li key={day} className={classes.agendaDay}>
            <Title order={3} size="sm" mb={6}>
              {format.weekdayAndDay(day)}
              {day === today && (
                <Text span inherit c="dimmed">
                  {" "}
                  <Trans>(today)</Trans>
                </Text>
              )}
            </Title>
            {days.get(day)?.map((campaign) => (
              <CalendarEntry key={campaign.id} campaign={campaign} />
            ))}
          </li>
        ))}
    </ul>
  );
}
