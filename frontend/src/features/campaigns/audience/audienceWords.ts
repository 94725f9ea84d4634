import { t } from "@lingui/core/macro";

type Target = {
  targetSegments: string[];
  excludedSegments: string[];
  targetRuleSegmentIds: number[];
  excludedRuleSegmentIds: number[];
};

export const ALL = "ALL";

export const isEverybody = (targetSegments: string[]) => targetSegments.includes(ALL);

/** "All customers", "vip or Lost regulars, without staff". */
export function audienceWords(target: Target, ruleName: (id: number) => string): string {
  const chosen = [...target.targetSegments, ...target.targetRuleSegmentIds.map(ruleName)];
  if (chosen.length === 0) return t`Nobody chosen yet`;
  const words = isEverybody(target.targetSegments) ? t`All customers` : joined(chosen);
  const without = [...target.excludedSegments, ...target.excludedRuleSegmentIds.map(ruleName)];
  return without.length > 0 ? t`${words}, without ${joined(without)}` : words;
}

const joined = (names: string[]) => names.reduce((before, name) => t`${before} or ${name}`);
