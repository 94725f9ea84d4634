import { t } from "@lingui/core/macro";
import type { ConsentStatus, CustomerFilter } from "@/api/types";

/** What the address of the list says. */
export type ListSearch = {
  query?: string;
  segment?: string;
  ruleSegment?: number;
  emailConsent?: ConsentStatus;
  smsConsent?: ConsentStatus;
  reachableBy?: "email" | "sms" | "any" | "none";
  visit?: Visit;
  importId?: number;
  addedFrom?: string;
  addedUntil?: string;
  sort?: Sort;
  cursor?: string;
};

export type Sort = "added" | "-added" | "name" | "-name" | "lastVisit" | "-lastVisit";
export type Visit = "in30" | "in90" | "not30" | "not90" | "not180" | "not365";

export const VISIT_CHOICES: { value: Visit; label: string }[] = [
  { value: "in30", label: t`In the last 30 days` },
  { value: "in90", label: t`In the last 90 days` },
  { value: "not30", label: t`Not in the last 30 days` },
  { value: "not90", label: t`Not in the last 90 days` },
  { value: "not180", label: t`Not in the last 180 days` },
  { value: "not365", label: t`Not in the last year` },
];

export const REACH_CHOICES: { value: string; label: string }[] = [
  { value: "email", label: t`By e-mail` },
  { value: "sms", label: t`By SMS` },
  { value: "any", label: t`By e-mail or SMS` },
  { value: "none", label: t`Not at all` },
];

/** What the server is asked: days instead of "in the last 30". */
export function wireFilter(search: ListSearch, today: string): CustomerFilter {
  const { visit, sort, cursor, ...rest } = search;
  return { ...rest, ...visitDays(visit, today) };
}

function visitDays(visit: Visit | undefined, today: string): CustomerFilter {
  if (!visit) return {};
  const [, word, days] = /^([a-z]+)(\d+)$/.exec(visit) ?? [];
  const day = daysBefore(today, Number(days));
  return word === "in" ? { visitedSince: day } : { notVisitedSince: day };
}

function daysBefore(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() - days);
  return at.toISOString().slice(0, 10);
}

const BEHIND_THE_BUTTON = [
  "emailConsent",
  "smsConsent",
  "reachableBy",
  "visit",
  "importId",
  "addedFrom",
  "addedUntil",
] as const satisfies (keyof ListSearch)[];

/** How many filters are set that are not seen above the list. */
export const hiddenFilters = (search: ListSearch) =>
  BEHIND_THE_BUTTON.filter((name) => search[name] !== undefined).length;

export const isFiltered = (search: ListSearch) =>
  Boolean(search.query || search.segment || search.ruleSegment) || hiddenFilters(search) > 0;

export const NO_HIDDEN_FILTERS: ListSearch = Object.fromEntries(
  BEHIND_THE_BUTTON.map((name) => [name, undefined]),
);
