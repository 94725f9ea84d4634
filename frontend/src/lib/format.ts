import { t } from "@lingui/core/macro";
import { locale as pageLocale } from "@/lib/words";

/** How the dashboard writes numbers, times and money: through Intl, in the business's time zone and currency. */

export type Format = ReturnType<typeof createFormat>;

export type FormatSettings = { timeZone: string; currency: string; locale?: string };

/**
 * Makes each format once. Making one takes as long as hundreds of its uses, and every part of the
 * screen asks for some: they were more than half of the overview's longest task.
 */
function once<Options, Made>(Format: new (locale: string, options?: Options) => Made) {
  const made = new Map<string, Made>();
  return (locale: string, options?: Options): Made => {
    const name = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(name) ?? new Format(locale, options);
    made.set(name, known);
    return known;
  };
}

const numbers = once<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat);
const dates = once<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat);
const lists = once<Intl.ListFormatOptions, Intl.ListFormat>(Intl.ListFormat);
const relatives = once<Intl.RelativeTimeFormatOptions, Intl.RelativeTimeFormat>(
  Intl.RelativeTimeFormat,
);

export function createFormat(settings: FormatSettings) {
  const locale = settings.locale ?? pageLocale;
  const timeZone = knownTimeZone(settings.timeZone);
  const number = (value: number, options?: Intl.NumberFormatOptions) =>
    numbers(locale, options).format(value);
  const at = (instant: string, options: Intl.DateTimeFormatOptions) =>
    dates(locale, { timeZone, ...options }).format(new Date(instant));
  const onDay = (isoDay: string, options: Intl.DateTimeFormatOptions) =>
    at(isoDay, { timeZone: "UTC", ...options });

  return {
    number: (value: number) => number(value),
    compact: (value: number) => number(value, { notation: "compact", maximumFractionDigits: 1 }),
    /** `share` is a fraction: 0.25 is 25 %. Cut off, not rounded: 4,899 of 4,900 are not yet 100 %. */
    percent: (share: number) =>
      number(share, { style: "percent", maximumFractionDigits: 1, roundingMode: "trunc" }),
    /** Without a fraction, and rounded. */
    wholePercent: (share: number) => number(share, { style: "percent" }),
    /** "+12", "−3", "0" */
    signed: (value: number) => number(value, { signDisplay: "exceptZero" }),
    date: (instant: string) => at(instant, { dateStyle: "medium" }),
    dateTime: (instant: string) => at(instant, { dateStyle: "medium", timeStyle: "short" }),
    /** A day of the calendar, `2026-12-01`, whatever the time zone. */
    day: (isoDay: string) => onDay(isoDay, { dateStyle: "medium" }),
    /** `2026-12` as "December 2026". */
    month: (isoMonth: string) => onDay(`${isoMonth}-01`, { year: "numeric", month: "long" }),
    /** "Tue" */
    weekday: (isoDay: string) => onDay(isoDay, { weekday: "short" }),
    /** "Tuesday, December 1" */
    weekdayAndDay: (isoDay: string) =>
      onDay(isoDay, { weekday: "long", month: "long", day: "numeric" }),
    /** "A, B and C" */
    both: (items: readonly string[]) => lists(locale, { type: "conjunction" }).format(items),
    /** "A, B or C" */
    either: (items: readonly string[]) => lists(locale, { type: "disjunction" }).format(items),
    time: (instant: string) => at(instant, { timeStyle: "short" }),
    /** A time of day by whatever clock, `09:00`. */
    clock: (time: string) => onDay(`1970-01-01T${time}Z`, { timeStyle: "short" }),
    timeToSecond: (instant: string) => at(instant, { timeStyle: "medium" }),
    relative: (instant: string, now = Date.now()) =>
      relativeTo(relatives(locale, { numeric: "auto" }), (Date.parse(instant) - now) / 1000),
    money: (minorUnits: number, currency = settings.currency) =>
      moneyFormat(locale, currency, minorUnits),
    /** In whole units of the currency: 12.5 is $12.50; a price of less than a cent keeps its digits. */
    amount: (value: number, currency = settings.currency) => amountFormat(locale, currency, value),
    currencyParts: (currency = settings.currency) => currencyParts(locale, currency),
    duration: (seconds: number) => duration(number, seconds),
    /** Like a duration, in days from two days on: "3.5 days". */
    span: (seconds: number) =>
      seconds < 2 * 86_400
        ? duration(number, seconds)
        : t`${number(seconds / 86_400, { maximumFractionDigits: 1 })} days`,
    bytes: (size: number) => bytes(locale, size),
    /** "1 customer", "1,243 customers". */
    count: (value: number, one: string, many = `${one}s`) =>
      `${number(value)} ${value === 1 ? one : many}`,
  };
}

function knownTimeZone(timeZone: string): string {
  try {
    return dates("en", { timeZone }).resolvedOptions().timeZone;
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
  const format = numbers(locale, { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minorUnits / 10 ** digits);
}

function amountFormat(locale: string, currency: string, value: number): string {
  const usual = numbers(locale, { style: "currency", currency });
  const digits = usual.resolvedOptions().maximumFractionDigits ?? 2;
  if (value === 0 || value >= 10 ** -digits) return usual.format(value);
  const maximumFractionDigits = 6;
  return numbers(locale, {
    style: "currency",
    currency,
    maximumFractionDigits,
  }).format(value);
}

/** What an input for money shows and takes. */
function currencyParts(locale: string, currency: string) {
  const format = numbers(locale, { style: "currency", currency });
  const part = (type: string) => format.formatToParts(1.1).find((p) => p.type === type)?.value;
  return {
    symbol: part("currency") ?? currency,
    decimal: part("decimal") ?? ".",
    digits: format.resolvedOptions().maximumFractionDigits ?? 2,
  };
}

function duration(number: (value: number) => string, seconds: number): string {
  if (seconds < 1) return t`under a second`;
  if (seconds < 60) return `${number(Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  const hours = `${number(Math.floor(minutes / 60))} h`;
  return rest === 0 ? hours : `${hours} ${rest} min`;
}

const BYTE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

function bytes(locale: string, size: number): string {
  const step = size < 1000 ? 0 : Math.min(Math.floor(Math.log10(size) / 3), BYTE_UNITS.length - 1);
  return numbers(locale, {
    style: "unit",
    unit: BYTE_UNITS[step],
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: 1,
  }).format(size / 1000 ** step);
}
