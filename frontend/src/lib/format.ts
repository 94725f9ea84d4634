import { t } from "@lingui/core/macro";
import { locale as pageLocale } from "@/lib/words";

/** How the dashboard writes numbers, times and money: through Intl, in the business's time zone and currency. */

export type Format = ReturnType<typeof createFormat>;

export type FormatSettings = { timeZone: string; currency: string; locale?: string };

export function createFormat(settings: FormatSettings) {
  const locale = settings.locale ?? pageLocale;
  const timeZone = knownTimeZone(settings.timeZone);
  const number = new Intl.NumberFormat(locale);
  const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  // Cut off, not rounded: 4,899 of 4,900 are not yet 100 %.
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 1,
    roundingMode: "trunc",
  });
  const wholePercent = new Intl.NumberFormat(locale, { style: "percent" });
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });
  const dateTime = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: "UTC" });
  const timeToSecond = new Intl.DateTimeFormat(locale, { timeStyle: "medium", timeZone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  const weekdayAndDay = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  });
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const all = new Intl.ListFormat(locale, { type: "conjunction" });
  const either = new Intl.ListFormat(locale, { type: "disjunction" });

  return {
    number: (value: number) => number.format(value),
    compact: (value: number) => compact.format(value),
    /** `share` is a fraction: 0.25 is 25 %. */
    percent: (share: number) => percent.format(share),
    /** Without a fraction, and rounded. */
    wholePercent: (share: number) => wholePercent.format(share),
    /** "+12", "−3", "0" */
    signed: (value: number) => signed.format(value),
    date: (instant: string) => date.format(new Date(instant)),
    dateTime: (instant: string) => dateTime.format(new Date(instant)),
    /** A day of the calendar, `2026-12-01`, whatever the time zone. */
    day: (isoDay: string) => day.format(new Date(isoDay)),
    /** `2026-12` as "December 2026". */
    month: (isoMonth: string) => month.format(new Date(`${isoMonth}-01`)),
    /** "Tue" */
    weekday: (isoDay: string) => weekday.format(new Date(isoDay)),
    /** "Tuesday, December 1" */
    weekdayAndDay: (isoDay: string) => weekdayAndDay.format(new Date(isoDay)),
    /** "A, B and C" */
    both: (items: readonly string[]) => all.format(items),
    /** "A, B or C" */
    either: (items: readonly string[]) => either.format(items),
    time: (instant: string) => time.format(new Date(instant)),
    /** A time of day by whatever clock, `09:00`. */
    clock: (time: string) => clock.format(new Date(`1970-01-01T${time}Z`)),
    timeToSecond: (instant: string) => timeToSecond.format(new Date(instant)),
    relative: (instant: string, now = Date.now()) =>
      relativeTo(relative, (Date.parse(instant) - now) / 1000),
    money: (minorUnits: number, currency = settings.currency) =>
      moneyFormat(locale, currency, minorUnits),
    /** In whole units of the currency: 12.5 is $12.50; a price of less than a cent keeps its digits. */
    amount: (value: number, currency = settings.currency) => amountFormat(locale, currency, value),
    currencyParts: (currency = settings.currency) => currencyParts(locale, currency),
    duration: (seconds: number) => duration(number, seconds),
    /** Like a duration, in days from two days on: "3.5 days". */
    span: (seconds: number) =>
      seconds < 2 * 86_400 ? duration(number, seconds) : t`${tenths.format(seconds / 86_400)} days`,
    bytes: (size: number) => bytes(locale, size),
    /** "1 customer", "1,243 customers". */
    count: (value: number, one: string, many = `${one}s`) =>
      `${number.format(value)} ${value === 1 ? one : many}`,
  };
}

function knownTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

const RELATIVE_STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

function relativeTo(format: Intl.RelativeTimeFormat, seconds: number): string {
  for (const [unit, size] of RELATIVE_STEPS) {
    if (Math.abs(seconds) >= size) return format.format(Math.round(seconds / size), unit);
  }
  return seconds > 0 ? t`in a moment` : t`just now`;
}

function moneyFormat(locale: string, currency: string, minorUnits: number): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minorUnits / 10 ** digits);
}

function amountFormat(locale: string, currency: string, value: number): string {
  const usual = new Intl.NumberFormat(locale, { style: "currency", currency });
  const digits = usual.resolvedOptions().maximumFractionDigits ?? 2;
  if (value === 0 || value >= 10 ** -digits) return usual.format(value);
  const maximumFractionDigits = 6;
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    maximumFractionDigits,
  }).format(value);
}

/** What an input for money shows and takes. */
function currencyParts(locale: string, currency: string) {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency });
  const part = (type: string) => format.formatToParts(1.1).find((p) => p.type === type)?.value;
  return {
    symbol: part("currency") ?? currency,
    decimal: part("decimal") ?? ".",
    digits: format.resolvedOptions().maximumFractionDigits ?? 2,
  };
}

function duration(number: Intl.NumberFormat, seconds: number): string {
  if (seconds < 1) return t`under a second`;
  if (seconds < 60) return `${number.format(Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  const hours = `${number.format(Math.floor(minutes / 60))} h`;
  return rest === 0 ? hours : `${hours} ${rest} min`;
}

const BYTE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

function bytes(locale: string, size: number): string {
  const step = size < 1000 ? 0 : Math.min(Math.floor(Math.log10(size) / 3), BYTE_UNITS.length - 1);
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: BYTE_UNITS[step],
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: 1,
  }).format(size / 1000 ** step);
}
