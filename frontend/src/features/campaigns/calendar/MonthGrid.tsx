import { type KeyboardEvent, useRef, useState } from "react";
import type { CampaignSummary } from "@/api/types";
import { CalendarEntry } from "@/features/campaigns/calendar/CalendarEntry";
import classes from "@/features/campaigns/calendar/calendar.module.css";
import { addDays } from "@/lib/days";
import { useFormat } from "@/lib/useFormat";

type MonthGridProps = {
  weeks: string[][];
  month: string;
  today: string;
  days: Map<string, CampaignSummary[]>;
  onMonth: (step: number) => void;
};

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** A month as a grid: arrows go from day to day, Page up and Page down from month to month, Enter to the first campaign. */
export function MonthGrid({ weeks, month, today, days, onMonth }: MonthGridProps) {
  const format = useFormat();
  const grid = useRef<HTMLTableElement>(null);
  const all = weeks.flat();
  const [chosen, setChosen] = useState<string>();
  const usual = all.includes(today) ? today : `${month}-01`;
  const current = chosen && all.includes(chosen) ? chosen : usual;

  const focus = (day: string) => {
    setChosen(day);
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (!(event.target instanceof HTMLTableCellElement)) return;
    const step = STEPS[event.key];
    const to = step && addDays(current, step);
    if (to && all.includes(to)) focus(to);
    else if (event.key === "PageUp") onMonth(-1);
    else if (event.key === "PageDown") onMonth(1);
    else if (event.key === "Enter") event.target.querySelector("a")?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a grid, walked by arrows
      role="grid"
      aria-labelledby="month-title"
      className={classes.grid}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" className={classes.weekday}>
              {format.weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                data-day={day}
                data-other={!day.startsWith(month)}
                tabIndex={day === current ? 0 : -1}
                aria-label={nameOf(day)}
                aria-current={day === today ? "date" : undefined}
                className={classes.day}
                onFocus={() => setChosen(day)}
              >
                <span className={classes.number} aria-hidden>
                  {Number(day.slice(8))}
                </span>
                {days.get(day)?.map((campaign) => (
                  <CalendarEntry key={campaign.id} campaign={campaign} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

  function nameOf(day: string) {
    const names = days.get(day)?.map(({ name }) => name) ?? [];
    return [format.weekdayAndDay(day), ...names].join(", ");
  }
}
