import { plural, t } from "@lingui/core/macro";
import type { CouponRules } from "@/api/types";
import type { Format } from "@/lib/format";

/** The rules as a form holds them: empty text is no rule, numbers are text while somebody types them. */
export type RulesValues = {
  validFrom: string;
  /** Null: a number of days after sending. Empty: a day that is still to be chosen. */
  validUntil: string | null;
  /** "1" is Monday. */
  weekdays: string[];
  timeFrom: string;
  timeUntil: string;
  places: string[];
  redemptionCap: number | string;
  minimumSpendMinor: number | string;
};

export const MOST_REDEMPTIONS = 1_000_000_000;

export const rulesValuesOf = (rules: CouponRules): RulesValues => ({
  validFrom: rules.validFrom ?? "",
  validUntil: rules.validUntil ?? null,
  weekdays: (rules.weekdays ?? []).map(String),
  timeFrom: rules.timeFrom ?? "",
  timeUntil: rules.timeUntil ?? "",
  places: rules.places ?? [],
  redemptionCap: rules.redemptionCap ?? "",
  minimumSpendMinor: rules.minimumSpendMinor ?? "",
});

export const rulesOf = (values: RulesValues): Required<CouponRules> => ({
  validFrom: values.validFrom || null,
  validUntil: values.validUntil || null,
  weekdays: values.weekdays.map(Number).sort(),
  timeFrom: values.timeFrom || null,
  timeUntil: values.timeUntil || null,
  places: values.places,
  redemptionCap: numberOf(values.redemptionCap),
  minimumSpendMinor: numberOf(values.minimumSpendMinor) || null,
});

const numberOf = (value: number | string) => (typeof value === "number" ? value : null);

/** What is wrong with the rules before the server is asked. */
export function rulesProblem({ validFrom, validUntil, ...values }: RulesValues): string | null {
  if (validUntil === "") return t`Choose the last day, or let coupons end some days after sending.`;
  if (validUntil && validFrom > validUntil) return t`The last day comes before the first.`;
  if (Boolean(values.timeFrom) !== Boolean(values.timeUntil)) {
    return t`Enter both times of day, or none.`;
  }
  if (values.timeFrom && values.timeFrom === values.timeUntil) {
    return t`The hours start and end at the same time. Leave both empty for the whole day.`;
  }
  const cap = values.redemptionCap;
  const isCapFine =
    cap === "" || (Number.isInteger(cap) && Number(cap) >= 1 && Number(cap) <= MOST_REDEMPTIONS);
  return isCapFine ? null : t`Enter how many redemptions there are at most, or leave it empty.`;
}

/** The rules in words, one for each that there is. */
export function rulesWords(rules: CouponRules, format: Format, currency?: string): string[] {
  const { validFrom, weekdays, timeFrom, timeUntil, places, redemptionCap, minimumSpendMinor } =
    rules;
  const firstDay = validFrom && format.day(validFrom);
  const days = format.both((weekdays ?? []).map((day) => WEEKDAYS[day - 1]?.name ?? ""));
  const where = format.either(places ?? []);
  const least = minimumSpendMinor && format.money(minimumSpendMinor, currency);
  return [
    firstDay && t`From ${firstDay}`,
    days && t`On ${days}`,
    timeFrom && timeUntil && t`From ${timeFrom} to ${timeUntil}`,
    where && t`At ${where}`,
    redemptionCap &&
      plural(redemptionCap, { one: "# redemption in all", other: "# redemptions in all" }),
    least && t`For bills from ${least} on`,
  ].filter((word): word is string => Boolean(word));
}

export const WEEKDAYS = [
  { value: "1", short: t`Mon`, name: t`Mondays` },
  { value: "2", short: t`Tue`, name: t`Tuesdays` },
  { value: "3", short: t`Wed`, name: t`Wednesdays` },
  { value: "4", short: t`Thu`, name: t`Thursdays` },
  { value: "5", short: t`Fri`, name: t`Fridays` },
  { value: "6", short: t`Sat`, name: t`Saturdays` },
  { value: "7", short: t`Sun`, name: t`Sundays` },
];
