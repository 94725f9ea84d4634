import { sentences } from "@/lib/serverWords/sentences";

type Template = { pattern: RegExp; german: string; weight: number };

/** What a part of a sentence that is filled in looks like; doubled braces are the server's own. */
const HOLE = /(?<!\{)\{([A-Za-z]+\d?)\}(?!\})/g;

const templates: Template[] = Object.entries(sentences)
  .filter(([english]) => english.search(HOLE) >= 0)
  .map(([english, german]) => ({
    pattern: patternOf(english),
    german,
    weight: english.replace(HOLE, "").length,
  }))
  .sort((a, b) => b.weight - a.weight);

const known = new Map<string, string>();

/** What the server says, in German; what nobody translated stays as it came. */
export function german(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const after = inGerman(text) ?? text;
  known.set(text, after);
  return after;
}

function inGerman(text: string): string | undefined {
  if (text === "") return "";
  return sentences[text] ?? parts(text.split(/(?<=[.!?]) (?=\S)/)) ?? filled(text);
}

/** Several sentences, each by itself: the shortest that is known comes first, so that no hole takes in the next one. */
function parts(texts: string[]): string | undefined {
  if (texts.length < 2 || texts.length > 12) return undefined;
  for (let end = 1; end < texts.length; end++) {
    const first = texts.slice(0, end).join(" ");
    const start = sentences[first] ?? filled(first);
    if (start === undefined) continue;
    const rest = texts.slice(end);
    const others = sentences[rest.join(" ")] ?? parts(rest) ?? filled(rest.join(" "));
    if (others !== undefined) return `${start} ${others}`;
  }
  return undefined;
}

function filled(text: string): string | undefined {
  for (const { pattern, german } of templates) {
    const holes = pattern.exec(text)?.groups;
    const values = holes && valuesOf(holes);
    if (values) return german.replace(HOLE, (_, name: string) => values[name] ?? "");
  }
  return undefined;
}

/** What stands in the holes, in German; nothing where a hole wants words that are not known. */
function valuesOf(holes: Record<string, string>): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(holes)) {
    const said = valueIn(name, value);
    if (said === undefined) return undefined;
    values[name] = said;
  }
  return values;
}

function valueIn(name: string, value: string): string | undefined {
  if (isNumber(name)) return value.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."));
  if (/^[A-Z]{2}/.test(name)) return inGerman(value);
  return /^[A-Z]/.test(name) ? german(value) : value;
}

function isNumber(name: string): boolean {
  return /^n\d?$/.test(name);
}

function patternOf(english: string): RegExp {
  const seen = new Set<string>();
  const literals = english.split(HOLE);
  const pattern = literals.map((part, at) => {
    if (at % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    if (seen.has(part)) return `\\k<${part}>`;
    seen.add(part);
    return `(?<${part}>${valuePattern(part)})`;
  });
  return new RegExp(`^${pattern.join("")}$`, "s");
}

function valuePattern(name: string): string {
  if (isNumber(name)) return "-?\\d[\\d.,]*";
  return name === "code" ? "[\\w.-]+" : ".*?";
}
