import { plural, t } from "@lingui/core/macro";
import type { Rule } from "@/api/types";
import { languageName } from "@/lib/languages";
import { locale } from "@/lib/words";

/** How names and amounts in a rule are told. */
export type RuleNames = {
  campaign: (id: number) => string;
  money: (minor: number) => string;
};

export const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(2026, month, 1)),
  ),
);

export const CONSENT_WORDS = {
  subscribed: t`subscribed`,
  unsubscribed: t`unsubscribed`,
  unknown: t`not asked`,
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
      const [first = "", ...others] = rule.rules.map((part) =>
        words(part as Rule, false, names, false),
      );
      const joined = others.reduce(
        (before, part) =>
          rule.type === "ALL" ? t`${before}, and ${part}` : t`${before}, or ${part}`,
        first,
      );
      if (isNot) return t`do not match (${joined})`;
      return isOutermost || others.length === 0 ? joined : `(${joined})`;
    }
    default:
      return condition(rule, isNot, names);
  }
}

type Condition = Exclude<Rule, { type: "ALL" | "ANY" | "NOT" }>;

function condition(rule: Condition, isNot: boolean, names: RuleNames): string {
  switch (rule.type) {
    case "TAG": {
      const tags = oneOfThem(rule.tags);
      return isNot ? t`do not carry ${tags}` : t`carry ${tags}`;
    }
    case "TEXT":
      return column(isNot, rule.column, textWords(rule));
    case "NUMBER":
      return column(isNot, rule.column, bounds(rule.atLeast, rule.atMost, String));
    case "DATE":
      return column(isNot, rule.column, dayWords(rule));
    case "CONSENT": {
      const channel = rule.channel === "email" ? t`e-mail` : "SMS";
      const consent = CONSENT_WORDS[rule.status];
      return isNot ? t`are not ${consent} for ${channel}` : t`are ${consent} for ${channel}`;
    }
    case "REACHABLE": {
      const by = REACHED[rule.by];
      return isNot ? t`cannot be reached ${by}` : t`can be reached ${by}`;
    }
    case "ADDED": {
      const when = dayWords(rule);
      return isNot ? t`were not added ${when}` : t`were added ${when}`;
    }
    case "IMPORTED": {
      const { importId } = rule;
      return isNot ? t`were not in import ${importId}` : t`were in import ${importId}`;
    }
    case "LANGUAGE": {
      if (!rule.language) return isNot ? t`have known language` : t`have no known language`;
      const name = languageName(rule.language);
      return isNot ? t`do not read ${name}` : t`read ${name}`;
    }
    case "MESSAGE":
      return messageWords(rule, isNot, names);
    case "REDEEMED": {
      const of = rule.campaignId ? t`of “${names.campaign(rule.campaignId)}”` : "";
      const at = rule.place ? t`at ${rule.place}` : "";
      const often = times(rule.atLeast, rule.atMost);
      const closer = [of, at, often, within(rule.days)].filter(Boolean).join(" ");
      if (!closer) return isNot ? t`have not redeemed` : t`have redeemed`;
      return isNot ? t`have not redeemed ${closer}` : t`have redeemed ${closer}`;
    }
    case "SPENT": {
      const amount = bounds(rule.atLeastMinor, rule.atMostMinor, names.money);
      const what = SPENT[rule.what];
      return isNot ? t`have not spent ${amount} ${what}` : t`have spent ${amount} ${what}`;
    }
  }
}

const oneOfThem = (tags: readonly string[]) =>
  tags.length === 0 ? "" : tags.reduce((before, tag) => t`${before} or ${tag}`);

const column = (isNot: boolean, name: string, value: string) =>
  isNot ? t`do not have ${name} ${value}` : t`have ${name} ${value}`;

type MessageRule = Extract<Rule, { type: "MESSAGE" }>;

function messageWords({ did, campaignId, days }: MessageRule, isNot: boolean, names: RuleNames) {
  const campaign = campaignId ? t`“${names.campaign(campaignId)}”` : t`any campaign`;
  const when = within(days);
  if (!when) return messageEver(did, campaign, isNot);
  switch (did) {
    case "got":
      return isNot ? t`have not got ${campaign} ${when}` : t`have got ${campaign} ${when}`;
    case "opened":
      return isNot ? t`have not opened ${campaign} ${when}` : t`have opened ${campaign} ${when}`;
    case "clicked":
      return isNot
        ? t`have not clicked in ${campaign} ${when}`
        : t`have clicked in ${campaign} ${when}`;
  }
}

function messageEver(did: MessageRule["did"], campaign: string, isNot: boolean) {
  switch (did) {
    case "got":
      return isNot ? t`have not got ${campaign}` : t`have got ${campaign}`;
    case "opened":
      return isNot ? t`have not opened ${campaign}` : t`have opened ${campaign}`;
    case "clicked":
      return isNot ? t`have not clicked in ${campaign}` : t`have clicked in ${campaign}`;
  }
}

const REACHED = {
  email: t`by e-mail`,
  sms: t`by SMS`,
  any: t`by e-mail or SMS`,
  none: t`by nothing`,
} as const;

const SPENT = { sum: t`in all`, average: t`on average`, last: t`last time` } as const;

function textWords({ is, value }: { is: string; value?: string | null }): string {
  if (is === "filled") return t`filled in`;
  if (is === "empty") return t`empty`;
  const text = value ?? "";
  if (is === "contains") return t`with “${text}”`;
  return is === "starts-with" ? t`beginning with “${text}”` : t`“${text}”`;
}

type Day = {
  when: string;
  days?: number | null;
  month?: number | null;
  from?: string | null;
  until?: string | null;
};

function dayWords({ when, days: some, month, from, until }: Day): string {
  const days = some ?? 0;
  switch (when) {
    case "anniversary":
      return days === 0
        ? t`coming round today`
        : t`coming round in the next ${plural(days, { one: "# day", other: "# days" })}`;
    case "month":
      return t`in ${MONTHS[(month ?? 1) - 1] ?? ""}`;
    case "last":
      return days === 0
        ? t`today`
        : t`in the last ${plural(days, { one: "# day", other: "# days" })}`;
    case "next":
      return days === 0
        ? t`today`
        : t`in the next ${plural(days, { one: "# day", other: "# days" })}`;
    case "before-last":
      return t`more than ${plural(days, { one: "# day", other: "# days" })} ago`;
    default:
      if (!until) return t`from ${from ?? ""} on`;
      return from ? t`from ${from} to ${until}` : t`until ${until}`;
  }
}

function bounds<T>(
  least: T | null | undefined,
  most: T | null | undefined,
  tell: (of: T) => string,
) {
  const [low, high] = [least ?? null, most ?? null];
  if (low === null) return high === null ? "" : t`at most ${tell(high)}`;
  return high === null ? t`at least ${tell(low)}` : t`between ${tell(low)} and ${tell(high)}`;
}

function times(least: number | null | undefined, most: number | null | undefined): string {
  const [low, high] = [least ?? 0, most ?? 0];
  if (most === null || most === undefined) {
    return (least ?? 1) === 1
      ? ""
      : plural(low, { one: "at least # time", other: "at least # times" });
  }
  if (high === 0) return t`never`;
  if (low === high) return plural(high, { one: "# time", other: "# times" });
  return low
    ? t`${low} to ${plural(high, { one: "# time", other: "# times" })}`
    : plural(high, { one: "at most # time", other: "at most # times" });
}

function within(days: number | null | undefined) {
  if (days === null || days === undefined) return "";
  if (days === 0) return t`today`;
  return plural(days, { one: "in the last # day", other: "in the last # days" });
}
