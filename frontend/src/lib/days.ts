/** Days of the calendar, `2026-12-01`, without a clock. */

const DAY = 86_400_000;

/** The day of a moment, where the business is. */
export const dayIn = (instant: string | number, timeZone: string) =>
  new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(new Date(instant));

export const addDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** "2026-12" and a step: the month before or after. */
export function addMonths(month: string, step: number) {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}

export const isMonth = (text?: string): text is string =>
  text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** 0 is Sunday. */
const weekday = (day: string) => new Date(day).getUTCDay();

/** The weeks that a month touches, each of seven days. */
export function weeksOf(month: string, firstWeekday: number): string[][] {
  const first = `${month}-01`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const start = addDays(first, -((weekday(first) - firstWeekday + 7) % 7));
  const weeks: string[][] = [];
  for (let day = start; day <= last; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(day, i)));
  }
  return weeks;
}

type WeekInfo = { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };

/** On which weekday a week begins there: 0 is Sunday. Browsers that do not say get a Monday. */
export function firstWeekdayIn(locale: string): number {
  const known = new Intl.Locale(locale) as WeekInfo;
  return ((known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1) % 7;
}
