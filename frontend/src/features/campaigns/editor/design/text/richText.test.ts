import { Editor } from "@tiptap/core";
import { expect, test } from "vitest";
import {
  PARAGRAPHS,
  PLAIN_LINE,
  STYLED_LINE,
} from "@/features/campaigns/editor/design/text/extensions";
import {
  docOf,
  docOfLine,
  hexOf,
  lineOf,
  paragraphsOf,
} from "@/features/campaigns/editor/design/text/richText";
import {
  lineOfTemplate,
  templateOfLine,
  withoutConditions,
} from "@/features/campaigns/editor/design/text/templateLine";
import type { Paragraph, RichLine, Run } from "@/features/campaigns/form/designTypes";

/** Numbers that look random and are the same at each run (mulberry32). */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  const one = <T>(of: readonly T[]) => of[below(of.length)] as T;
  return { below, one, some: (chance: number) => next() < chance };
}

type Dice = ReturnType<typeof dice>;

const WORDS = [
  "Hello",
  " ",
  "two  spaces",
  "ä€😀",
  "{{ name }}",
  "line\nline",
  "\n",
  '"',
  "\\",
  "a {",
  "{%",
];
const LINKS: Run["link"][] = [
  { kind: "WEB", url: "https://sole.example/a?b=c&d" },
  { kind: "MAIL", address: "hi@sole.example" },
  { kind: "PHONE", address: "+12125551000" },
  { kind: "COUPON" },
  { kind: "PREFERENCES" },
];

const aLook = ({ some, one }: Dice): Run => ({
  ...(some(0.3) && { bold: true }),
  ...(some(0.3) && { italic: true }),
  ...(some(0.2) && { link: one(LINKS) }),
  ...(some(0.2) && { color: one(["#ff0000", "#00aa11"]) }),
});

const aChip = ({ one }: Dice): Run => ({
  chip: {
    value: one(["first_name", "city"]),
    fallback: one(["", "there", 'a "quoted" one', "\\"]),
  },
});

/** Runs as the editor leaves them: no two neighbors of one look. */
function someRuns(at: Dice, look: (at: Dice) => Run): Run[] {
  const runs: Run[] = [];
  for (let left = at.below(6); left > 0; left--) {
    const style = look(at);
    const run = at.some(0.3) ? { ...aChip(at), ...style } : { text: at.one(WORDS), ...style };
    const last = runs.at(-1);
    const isSame =
      last?.text &&
      run.text &&
      JSON.stringify({ ...last, text: "" }) === JSON.stringify({ ...run, text: "" });
    if (!isSame) runs.push(run);
  }
  return runs;
}

const someParagraphs = (at: Dice): Paragraph[] =>
  Array.from({ length: 1 + at.below(6) }, () => ({
    kind: at.one(["PARAGRAPH", "BULLET", "NUMBER"] as const),
    ...(at.some(0.3) && { align: at.one(["LEFT", "CENTER", "RIGHT"] as const) }),
    runs: someRuns(at, aLook),
  }));

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

test("what is written comes back as it was", () => {
  for (const seed of SEEDS) {
    const paragraphs = someParagraphs(dice(seed));
    expect(paragraphsOf(docOf(paragraphs))).toEqual(paragraphs);
  }
});

test("the editor itself changes nothing", () => {
  const editor = new Editor({ extensions: PARAGRAPHS });
  for (const seed of SEEDS) {
    const paragraphs = someParagraphs(dice(seed));
    editor.commands.setContent(docOf(paragraphs));
    expect(paragraphsOf(editor.getJSON())).toEqual(paragraphs);
  }
  editor.destroy();
});

test("lines come back as they were", () => {
  const plain = new Editor({ extensions: PLAIN_LINE });
  const styled = new Editor({ extensions: STYLED_LINE });
  for (const seed of SEEDS) {
    const line = { runs: someRuns(dice(seed), aLook) };
    styled.commands.setContent(docOfLine(line));
    expect(lineOf(styled.getJSON())).toEqual(line);
    const bare = withoutBreaks({ runs: someRuns(dice(seed), () => ({})) });
    plain.commands.setContent(docOfLine(bare));
    expect(lineOf(plain.getJSON())).toEqual(bare);
  }
});

test("a line is one subject and back", () => {
  for (const seed of SEEDS) {
    const line = { runs: someRuns(dice(seed), () => ({})) };
    expect(lineOfTemplate(templateOfLine(line))).toEqual(line);
  }
});

const withoutBreaks = ({ runs }: RichLine): RichLine => ({
  runs: runs.map((run) => (run.text ? { text: run.text.replaceAll("\n", "-") } : run)),
});

test.each([
  ["{{first_name}}", [{ chip: { value: "first_name", fallback: "" } }]],
  [
    "For {{ first_name | default('you', true) }}!",
    [{ text: "For " }, { chip: { value: "first_name", fallback: "you" } }, { text: "!" }],
  ],
  ["Plain", [{ text: "Plain" }]],
  ["", []],
])("the subject %s is shown with chips", (subject, runs) => {
  expect(lineOfTemplate(subject)).toEqual({ runs });
});

test.each([
  "{% if vip %}Hi{% endif %}",
  "{{ first_name | upper }}",
  "{{ a }} and {# a remark #}",
  "Half {{ open",
])("the subject %s stays code", (subject) => {
  expect(lineOfTemplate(subject)).toBeNull();
});

test("a starter's subject loses what no chip can say", () => {
  const birthday = "Happy birthday{% if first_name %}, {{ first_name }}{% endif %}!";
  expect(withoutConditions(birthday)).toBe("Happy birthday!");
  expect(withoutConditions("{% if vip %}Hi{% endif %}")).toBe("{% if vip %}Hi{% endif %}");
});

test("pasted colors become the design's", () => {
  expect(hexOf("rgb(255, 0, 16)")).toBe("#ff0010");
  expect(hexOf("#ABCDEF")).toBe("#abcdef");
  expect(hexOf("var(--x)")).toBeNull();
});
