import { expect, test } from "vitest";
import type { Rule } from "@/api/types";
import { ruleOf, treeOf, whatIsMissing } from "@/features/segments/builder/ruleTree";
import { ruleWords } from "@/lib/rules";

const NAMES = { campaign: (id: number) => `C${id}`, money: (minor: number) => `${minor / 100} €` };

test.each<[Rule, string]>([
  [
    {
      type: "ALL",
      rules: [
        { type: "REDEEMED", atLeast: 3 },
        { type: "NOT", rule: { type: "REDEEMED", days: 90 } },
      ],
    },
    "have redeemed at least 3 times, and have not redeemed in the last 90 days",
  ],
  [
    {
      type: "ANY",
      rules: [
        { type: "SPENT", what: "sum", atLeastMinor: 5000 },
        {
          type: "NOT",
          rule: {
            type: "ALL",
            rules: [
              { type: "MESSAGE", did: "opened", campaignId: 4 },
              { type: "LANGUAGE", language: "de" },
            ],
          },
        },
      ],
    },
    "have spent at least 50 € in all, or do not match (have opened “C4”, and read German)",
  ],
])("a saved rule stays as it is in the builder", (rule, words) => {
  expect(ruleOf(treeOf(rule))).toEqual(rule);
  expect(ruleWords(rule, NAMES)).toBe(words);
});

test("a lone condition gets a group, and half of one is no rule", () => {
  expect(ruleOf(treeOf({ type: "TAG", tags: ["vip"] }))).toEqual({
    type: "ALL",
    rules: [{ type: "TAG", tags: ["vip"] }],
  });
  expect(
    ruleOf(treeOf({ type: "NOT", rule: { type: "ANY", rules: [{ type: "TAG", tags: [] }] } })),
  ).toBeNull();
  expect(whatIsMissing({ type: "NUMBER", atLeast: 3, atMost: 2 })).toBe(
    "The second number is smaller.",
  );
});
