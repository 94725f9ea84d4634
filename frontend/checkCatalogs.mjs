// npm run words:check, second half: the catalogs hold what the sources say, and all of it in German.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { formatter } from "@lingui/format-po";
import { compileMessage } from "@lingui/message-utils/compileMessage";

const FOLDER = "src/locales";
const files = readdirSync(FOLDER).flatMap((part) =>
  ["en", "de"].map((it) => `${FOLDER}/${part}/${it}.po`),
);
const read = () => new Map(files.map((file) => [file, readFileSync(file, "utf8")]));

const before = read();
execFileSync("npx", ["lingui", "extract", "--clean"]);
const after = read();
for (const [file, text] of before) writeFileSync(file, text);

const wrong = [];
for (const [file, text] of before) {
  // The moment of an extraction is in each file's head.
  const body = (it) => it.replace(/^"POT-Creation-Date.*\n/m, "");
  if (body(text) !== body(after.get(file)))
    wrong.push(`${file} is not what the sources say: npm run words`);
}
const known = new Map();
for (const file of files.filter((it) => it.endsWith("de.po"))) {
  const messages = formatter().parse(before.get(file), {
    locale: "de",
    sourceLocale: "en",
    filename: file,
  });
  for (const [id, { message, translation }] of Object.entries(messages)) {
    // Another language puts the parts of a sentence in another order.
    if ([message, translation].some((it) => isCut(compileMessage(it))))
      wrong.push(`${file}: “${message}” is cut: it, or a form of it, begins or ends with a blank`);
    if (!translation) wrong.push(`${file}: “${message}” has no German`);
    else if (valuesOf(message) !== valuesOf(translation))
      wrong.push(`${file}: “${translation}” has other values than “${message}”`);
    // The catalog that came last decides for all of the page: another meaning takes a context.
    const first = known.get(id) ?? translation;
    if (first !== translation)
      wrong.push(`${file}: “${message}” is “${first}” elsewhere, not “${translation}”`);
    known.set(id, first);
  }
}
for (const line of wrong) process.stderr.write(`${line}\n`);
if (wrong.length > 0) process.exit(1);
process.stdout.write("The catalogs are complete\n");

/** Whether it, or a form of a number in it, begins or ends with a blank. */
function isCut(tokens) {
  const parts = typeof tokens === "string" ? [tokens] : (tokens ?? []);
  return (
    [parts.at(0)?.at(0), parts.at(-1)?.at(-1)].includes(" ") ||
    parts.some((part) => typeof part[2] === "object" && Object.values(part[2]).some(isCut))
  );
}

/** Names of values and numbers of elements in a message, each once. */
function valuesOf(message) {
  const names = new Set();
  const look = (tokens) => {
    for (const token of typeof tokens === "string" ? [tokens] : (tokens ?? [])) {
      if (typeof token === "string")
        for (const [tag] of token.matchAll(/<\/?\d+\/?>/g)) names.add(tag);
      else {
        names.add(token[0]);
        if (typeof token[2] === "object") Object.values(token[2] ?? {}).forEach(look);
      }
    }
  };
  look(compileMessage(message));
  return [...names].sort().join(" ");
}
