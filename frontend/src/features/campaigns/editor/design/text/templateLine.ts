import type { RichLine, Run } from "@/features/campaigns/form/designTypes";

/** One value with or without what stands in for it, or a quoted pair of braces. */
const VALUE =
  /\{\{\s*(?:([A-Za-z][\w.]*)(?:\s*\|\s*default\(\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*(?:,\s*[Tt]rue\s*)?\))?|"(\{[{%#]?)")\s*\}\}/g;

const BRACES = /\{\{|\{%|\{#/;

/** A subject as chips and text; null where it does more than chips can show, and is edited as it is. */
export function lineOfTemplate(template: string): RichLine | null {
  const runs: Run[] = [];
  let end = 0;
  for (const match of template.matchAll(VALUE)) {
    addText(runs, template.slice(end, match.index));
    const [whole, value, fallback, braces] = match;
    if (value) runs.push({ chip: { value, fallback: fallback ? unquoted(fallback) : "" } });
    else addText(runs, braces ?? "", true);
    end = match.index + whole.length;
  }
  addText(runs, template.slice(end));
  return runs.some(isCode)
    ? null
    : { runs: runs.map(({ text, chip }) => (chip ? { chip } : { text })) };
}

/** The same as a template: braces that somebody typed stay braces, also one before a value's own two. */
export function templateOfLine({ runs }: RichLine): string {
  return runs
    .map(({ text, chip }) =>
      chip
        ? `{{ ${chip.value}${chip.fallback ? ` | default(${quoted(chip.fallback)}, true)` : ""} }}`
        : (text ?? "").replace(/\{[{%#]|\{$/g, (braces) => `{{ "${braces}" }}`),
    )
    .join("");
}

const NAME_IF_KNOWN = /\{% if (\w+) %\}[^{}]*\{\{ \1 \}\}[^{}]*\{% endif %\}/g;

/** A starter's subject without "…, Ana" for those whose name is known, which no chip can say. */
export function withoutConditions(subject: string): string {
  const plain = subject.replace(NAME_IF_KNOWN, "");
  return lineOfTemplate(plain) ? plain : subject;
}

type MarkedRun = Run & { isQuoted?: boolean };

function addText(runs: MarkedRun[], text: string, isQuoted = false) {
  if (!text) return;
  const last = runs.at(-1);
  if (!isQuoted && BRACES.test(text)) {
    runs.push({ text, isQuoted: false });
    return;
  }
  if (last?.text && last.isQuoted !== false) last.text += text;
  else runs.push({ text, isQuoted: true });
}

const isCode = ({ text, isQuoted }: MarkedRun) => isQuoted === false && BRACES.test(text ?? "");

const quoted = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;

const unquoted = (literal: string) => literal.slice(1, -1).replace(/\\(.)/g, "$1");
