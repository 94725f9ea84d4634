import { t } from "@lingui/core/macro";
import type { Rule } from "@/api/types";

type Group = Extract<Rule, { type: "ALL" | "ANY" }>;
type Negation = Extract<Rule, { type: "NOT" }>;
export type Leaf = Exclude<Rule, Group | Negation>;
export type LeafType = Leaf["type"];

/** A condition while somebody writes it: what is missing yet is left out. */
export type LeafDraft = {
  [T in LeafType]: { type: T } & Partial<Omit<Extract<Leaf, { type: T }>, "type">>;
}[LeafType];

export type Of<T extends LeafType> = Extract<LeafDraft, { type: T }>;
/** What the fields of a condition get. */
export type FieldsProps<T extends LeafType = LeafType> = {
  leaf: Of<T>;
  onChange: (leaf: LeafDraft) => void;
};

export type ConditionNode = { key: string; isNot: boolean; leaf: LeafDraft };
export type GroupNode = { key: string; isNot: boolean; join: "ALL" | "ANY"; nodes: RuleNode[] };
export type RuleNode = ConditionNode | GroupNode;

export const isGroup = (node: RuleNode): node is GroupNode => "join" in node;

/** As the server allows. */
export const DEEPEST = 4;
export const MOST_CONDITIONS = 30;

let made = 0;
const newKey = () => `rule-${++made}`;

export const newCondition = (): ConditionNode => ({
  key: newKey(),
  isNot: false,
  leaf: { type: "TAG", tags: [] },
});

export const newGroup = (join: "ALL" | "ANY" = "ALL"): GroupNode => ({
  key: newKey(),
  isNot: false,
  join,
  nodes: [newCondition()],
});

/** The tree of a saved rule; a lone condition gets a group around it. */
export function treeOf(rule: Rule): GroupNode {
  const node = nodeOf(rule, false);
  return isGroup(node) && !node.isNot
    ? node
    : { key: newKey(), isNot: false, join: "ALL", nodes: [node] };
}

function nodeOf(rule: Rule, isNot: boolean): RuleNode {
  if (rule.type === "NOT") return nodeOf(rule.rule as Rule, !isNot);
  if (rule.type === "ALL" || rule.type === "ANY") {
    const nodes = rule.rules.map((part) => nodeOf(part as Rule, false));
    return { key: newKey(), isNot, join: rule.type, nodes };
  }
  return { key: newKey(), isNot, leaf: rule };
}

/** The rule of a tree; null while something in it is missing. */
export function ruleOf(node: RuleNode): Rule | null {
  const rule = isGroup(node) ? groupOf(node) : leafOf(node.leaf);
  return rule && node.isNot ? { type: "NOT", rule } : rule;
}

function groupOf({ join, nodes }: GroupNode): Rule | null {
  const rules = nodes.map(ruleOf);
  return rules.length > 0 && rules.every((rule) => rule !== null) ? { type: join, rules } : null;
}

const leafOf = (leaf: LeafDraft): Rule | null => (whatIsMissing(leaf) ? null : (leaf as Leaf));

export const conditionsIn = (node: RuleNode): number =>
  isGroup(node) ? node.nodes.reduce((sum, part) => sum + conditionsIn(part), 0) : 1;

/** What has to be chosen yet, in a few words. */
export function whatIsMissing(leaf: LeafDraft): string | null {
  switch (leaf.type) {
    case "TAG":
      return leaf.tags?.length ? null : t`Choose a tag.`;
    case "TEXT":
      return leaf.is === "filled" || leaf.is === "empty" || leaf.value?.trim()
        ? null
        : t`Write what it is compared with.`;
    case "NUMBER":
      return boundsProblem(leaf.atLeast, leaf.atMost);
    case "DATE":
    case "ADDED":
      return dayProblem(leaf);
    case "IMPORTED":
      return leaf.importId ? null : t`Choose an import.`;
    case "MESSAGE":
      return leaf.did === "got" && !leaf.campaignId && leaf.days === undefined
        ? t`Choose a campaign, or say within how many days.`
        : null;
    case "REDEEMED":
      return leaf.atLeast === undefined && leaf.atMost === undefined
        ? null
        : boundsProblem(leaf.atLeast, leaf.atMost);
    case "SPENT":
      return boundsProblem(leaf.atLeastMinor, leaf.atMostMinor);
    default:
      return null;
  }
}

function dayProblem(leaf: Extract<LeafDraft, { type: "DATE" | "ADDED" }>): string | null {
  if (leaf.when === "between") {
    if (!leaf.from && !leaf.until) return t`Choose a day.`;
    return leaf.from && leaf.until && leaf.from > leaf.until ? t`The last day is first.` : null;
  }
  if (leaf.when === "month") return null;
  return leaf.days === undefined || leaf.days === null ? t`Say how many days.` : null;
}

function boundsProblem(
  least: number | null | undefined,
  most: number | null | undefined,
): string | null {
  const [low, high] = [least ?? null, most ?? null];
  if (low === null && high === null) return t`Enter a number.`;
  return low !== null && high !== null && low > high ? t`The second number is smaller.` : null;
}
