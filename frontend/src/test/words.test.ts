import { expect, test } from "vitest";

/** Words that docs/glossary.md keeps out of the dashboard, with what to write. */
const INSTEAD: [RegExp, string][] = [
  [/\b\w*(colour|favour|behaviour|honour|neighbour)(?!ite)\w*/i, "the US spelling"],
  [/\bgrey\w*/i, "gray"],
  [/\bCancelled\b|[a-z] cancelled\b|\bcancelled [a-z]/, "canceled"],
  [/\b(organis|recognis|normalis|capitalis)(e|ed|es|ing|ation)\b/i, "the US spelling"],
  [/\bGSM alphabet\b/, "letters that cost more"],
  [/\b[Tt]ext segments?\b|billed segments?/i, "SMS parts"],
  [/\btext messages?\b|\bTexts (wait|go|cost)\b|\bto texts\b|[wW]aitingTexts/, "SMS"],
];

const sources = import.meta.glob<string>(
  ["/src/**/*.{ts,tsx}", "/e2e/**/*.ts", "!/src/api/generated/**", "!/src/test/words.test.ts"],
  { query: "?raw", import: "default", eager: true },
);

const wrongWords = (texts: Record<string, string>) =>
  Object.entries(texts).flatMap(([path, text]) =>
    INSTEAD.flatMap(([word, better]) => {
      const found = word.exec(text)?.[0];
      return found ? [`${path}: “${found}”, better ${better}`] : [];
    }),
  );

test("the dashboard keeps to the glossary", () => {
  expect(Object.keys(sources).length).toBeGreaterThan(200);
  expect(wrongWords(sources)).toEqual([]);
});

test("a wrong word is found", () => {
  expect(wrongWords({ "a.tsx": "// the button's colour" })).toHaveLength(1);
  expect(wrongWords({ "b.tsx": '<Text label="Text segments at most" />' })).toHaveLength(1);
  expect(wrongWords({ "c.tsx": 'notifyDone("Campaign cancelled.")' })).toHaveLength(1);
  expect(wrongWords({ "e.tsx": "never agreed to text messages" })).toHaveLength(1);
  expect(wrongWords({ "d.tsx": 'status === "cancelled" || isSegment' })).toEqual([]);
});
