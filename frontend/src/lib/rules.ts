import type { Rule } from "@/api/types";
import { languageName } from "@/lib/languages";

/** How names and amounts in a rule are told. */
export type RuleNames = {
  campaign: (id: number) => string;
  money: (minor: number) => string;
};

export const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(2026, month, 1)),
  ),
);

export const CONSENT_WORDS = {
  subscribed: "subscribed",
  unsubscribed: "unsubscribed",
  unknown: "not asked",
} as const;

/** A rule as half a sentence: "have redeemed at least 3 times, and have not redeemed in the last 90 days". */
export function ruleWords(rule: Rule, names: RuleNames): string {
  return words(rule, false, names, true);
}

function words(rule: Rule, isNot: boolean, names: RuleNames, isOutermost: boolean): string {
  switch (rule.type) {
    case "NOT":
      return words(rule.rule as Rule, !isNot, names, isOutermost);
    case "ALL":
    case "ANY": {
      const parts = rule.rules.map((part) => words(part as Rule, false, names, false));
      const joined = parts.join(rule.type === "ALL" ? ", and " : ", or ");
      if (isNot) return `do not match (${joined})`;
      return isOutermost || parts.length === 1 ? joined : `(${joined})`;
    }
    default:
      return condition(rule, isNot, names);
  }
}

type Condition = Exclude<Rule, { type: "ALL" | "ANY" | "NOT" }>;

function condition(rule: Condition, isNot: boolean, names: RuleNames): string {
  const be = isNot ? "are not" : "are";
  const have = isNot ? "have not" : "have";
  const were = isNot ? "were not" : "were";
  switch (rule.type) {
    case "TAG":
      return `${isNot ? "do not carry" : "carry"} ${rule.tags.join(" or ")}`;
    case "TEXT":
      return `${isNot ? "do not have" : "have"} ${rule.column} ${textWords(rule)}`;
    case "NUMBER":
      return `${isNot ? "do not have" : "have"} ${rule.column} ${bounds(rule.atLeast, rule.atMost, String)}`;
    case "DATE":
      return `${isNot ? "do not have" : "have"} ${rule.column} ${dayWords(rule)}`;
    case "CONSENT":
      return `${be} ${CONSENT_WORDS[rule.status]} for ${channel(rule.channel)}`;
    case "REACHABLE":
      return `${isNot ? "cannot be reached" : "can be reached"} ${REACHED[rule.by]}`;
    case "ADDED":
      return `${were} added ${dayWords(rule)}`;
    case "IMPORTED":
      return `${were} in import ${rule.importId}`;
    case "LANGUAGE":
      return rule.language
        ? `${isNot ? "do not read" : "read"} ${languageName(rule.language)}`
        : `${isNot ? "have" : "have no"} known language`;
    case "MESSAGE":
      return `${have} ${DID[rule.did]} ${rule.campaignId ? `“${names.campaign(rule.campaignId)}”` : "any campaign"}${within(rule.days)}`;
    case "REDEEMED": {
      const of = rule.campaignId ? ` of “${names.campaign(rule.campaignId)}”` : "";
      const at = rule.place ? ` at ${rule.place}` : "";
      return `${have} redeemed${of}${at}${times(rule.atLeast, rule.atMost)}${within(rule.days)}`;
    }
    case "SPENT":
      return `${have} spent ${bounds(rule.atLeastMinor, rule.atMostMinor, names.money)} ${SPENT[rule.what]}`;
  }
}

const REACHED = {
  email: "by e-mail",
  sms: "by SMS",
  any: "by e-mail or SMS",
  none: "by nothing",
} as const;

const DID = { got: "got", opened: "opened", clicked: "clicked in" } as const;

const SPENT = { sum: "in all", average: "on average", last: "last time" } as const;

const channel = (name: "email" | "sms") => (name === "email" ? "e-mail" : "SMS");

function textWords({ is, value }: { is: string; value?: string | null }): string {
  if (is === "filled") return "filled in";
  if (is === "empty") return "empty";
  const words = { contains: "with ", "starts-with": "beginning with " }[is] ?? "";
  return `${words}“${value}”`;
}

type Day = {
  when: string;
  days?: number | null;
  month?: number | null;
  from?: string | null;
  until?: string | null;
};

function dayWords({ when, days, month, from, until }: Day): string {
  switch (when) {
    case "anniversary":
      return days === 0 ? "coming round today" : `coming round in the next ${count(days, "day")}`;
    case "month":
      return `in ${MONTHS[(month ?? 1) - 1]}`;
    case "last":
      return days === 0 ? "today" : `in the last ${count(days, "day")}`;
    case "next":
      return days === 0 ? "today" : `in the next ${count(days, "day")}`;
    case "before-last":
      return `more than ${count(days, "day")} ago`;
    default:
      if (!until) return `from ${from} on`;
      return from ? `from ${from} to ${until}` : `until ${until}`;
  }
}

function bounds<T>(
  least: T | null | undefined,
  most: T | null | undefined,
  tell: (of: T) => string,
) {
  const [low, high] = [least ?? null, most ?? null];
  if (low === null) return high === null ? "" : `at most ${tell(high)}`;
  return high === null ? `at least ${tell(low)}` : `between ${tell(low)} and ${tell(high)}`;
}

function times(least: number | null | undefined, most: number | null | undefined): string {
  if (most === null || most === undefined) {
    return (least ?? 1) === 1 ? "" : ` at least ${count(least, "time")}`;
  }
  if (most === 0) return " never";
  if (least === most) return ` ${count(most, "time")}`;
  return least ? ` ${least} to ${count(most, "time")}` : ` at most ${count(most, "time")}`;
}

const within = (days: number | null | undefined) =>
  days === null || days === undefined
    ? ""
    : days === 0
      ? " today"
      : ` in the last ${count(days, "day")}`;

const count = (number: number | null | undefined, what: string) =>
  number === 1 ? `1 ${what}` : `${number ?? 0} ${what}s`;
