import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A text in the sources of the server, with `{}` for each value in it. */
export type JavaText = {
  file: string;
  text: string;
  /** What it is given to, from the outside in: `ApiProblem.conflict`, `LOG.warnf`, `@Schema`. */
  givenTo: string[];
};

const TOKEN =
  /\/\/.*|\/\*[\s\S]*?\*\/|"""[\s\S]*?(?<!\\)"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\])+'|[\w.@]+|\s+|[\s\S]/g;
const VALUE = /%(?:\d\$)?,?(?:\.\d)?[sdf]/g;
const END_OF_VALUE = /^[,;+:?]$/;

export function* textsIn(folder: string): Generator<JavaText> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith(".java")) continue;
    const file = join(entry.parentPath, entry.name);
    for (const text of textsOf(readFileSync(file, "utf8")))
      yield { ...text, file: file.slice(folder.length + 1) };
  }
}

/** Texts of one source; parts put together with + are one. */
export function* textsOf(source: string): Generator<Omit<JavaText, "file">> {
  const tokens = (source.match(TOKEN) ?? []).filter((token) => !/^(\s|\/\/|\/\*)/.test(token));
  const open: string[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? "";
    if (token === "(" || token === "{") open.push(token === "(" ? (tokens[at - 1] ?? "") : "");
    else if (token === ")" || token === "}") open.pop();
    else if (token.startsWith('"') && !taken.has(at)) {
      yield { text: joined(tokens, at, taken), givenTo: open.filter(Boolean) };
    }
  }
}

/** What a text ends up as that begins there; what belongs to it is taken. */
function joined(tokens: string[], start: number, taken: Set<number>): string {
  let text = "";
  let at = start;
  for (;;) {
    const token = tokens[at] ?? "";
    taken.add(at);
    text += token.startsWith('"') ? literal(token) : "{}";
    const isCalled = !token.startsWith('"') || tokens[at + 1]?.startsWith(".");
    at = isCalled ? endOfValue(tokens, at) : at + 1;
    if (tokens[at] !== "+") return text;
    at++;
  }
}

function endOfValue(tokens: string[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at] ?? "";
    if (depth === 0 && (END_OF_VALUE.test(token) || /^[)}]$/.test(token))) return at;
    if (/^[({]$/.test(token)) depth++;
    if (/^[)}]$/.test(token)) depth--;
  }
  return tokens.length;
}

function literal(token: string): string {
  const text = token.startsWith('"""') ? block(token) : unescaped(token.slice(1, -1));
  const parts = text.split("%%").map((part) => part.replace(VALUE, "{}"));
  return parts.join("%");
}

function block(token: string): string {
  const lines = token
    .slice(3, -3)
    .replace(/^\s*\n/, "")
    .split("\n");
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = Math.min(...indents, lines.at(-1)?.length ?? 0);
  return unescaped(lines.map((line) => line.slice(indent)).join("\n"));
}

const ESCAPES: Record<string, string> = { n: "\n", t: "\t", s: " ", "\n": "" };

const unescaped = (text: string) =>
  text.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, sign: string) =>
    sign.length > 1
      ? String.fromCharCode(Number.parseInt(sign.slice(1), 16))
      : (ESCAPES[sign] ?? sign),
  );
