import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { COMPOSED } from "@/lib/serverWords/de/composed";
import { TITLES } from "@/lib/serverWords/de/titles";
import { WORDS } from "@/lib/serverWords/de/words";
import { german } from "@/lib/serverWords/german";
import { sentences } from "@/lib/serverWords/sentences";
import { type JavaText, textsIn, textsOf } from "@/test/javaTexts";
import { LEFT_IN_ENGLISH } from "@/test/leftInEnglish";

const SERVER = "../backend/server/src/main/java/dev/handbill";
const HOLE = /(?<!\{)\{(\w*)\}(?!\})/g;

const texts = [...textsIn(SERVER)].map((each) => ({ ...each, text: each.text.trim() }));
const left = Object.values(LEFT_IN_ENGLISH).flat();

const bare = (text: string) => text.replace(HOLE, "{}");
const withGerman = new Set(Object.keys(sentences).map(bare));
const isInGerman = (text: string) => withGerman.has(bare(text)) || german(text) !== text;

const SENTENCE = /^[A-Z“"{%'].*[a-z%}].* .*[.?!]["”]?$/s;
const SQL = /\b(SELECT|INSERT|UPDATE|WHERE|AND)\b/;
const NOT_FOR_PEOPLE = /^(LOG\.|@(Schema|Operation|APIResponse|Parameter)|\w+Exception$)/;
const SAYS = /^(ApiProblem|FieldError|Finding|notes|SyntaxMistake|TemplateFailure|WrongValue)\b/;

/** Pieces of sentences stand here. */
const PIECES =
  /(DeadLinks|FileSignature|RecipientTally|ValueKinds|Arithmetic|Comparing|TwilioStatus)\.java$/;

function isForPeople({ file, text, givenTo }: JavaText): boolean {
  if (SQL.test(text) || givenTo.some((call) => NOT_FOR_PEOPLE.test(call))) return false;
  if (SENTENCE.test(text) && text.split(/\s+/).length > 2) return true;
  const says = SAYS.test(givenTo.at(-1) ?? "") || PIECES.test(file);
  return says && /[a-z]{2,} [a-z“"{]/.test(text);
}

it("has German for what the server says to people", () => {
  const said = texts.filter(isForPeople).filter(({ file }) => !left.includes(file));
  expect(said.length).toBeGreaterThan(500);
  const missing = said.filter(({ text }) => !isInGerman(text) && !left.includes(text));
  expect(missing.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});

it("has German for every title of a problem", () => {
  const types = readFileSync(`${SERVER}/kernel/docs/ProblemType.java`, "utf8");
  const names = [...types.matchAll(/^ +([a-z-]+) \| \d{3} \|/gm)].map(([, name = ""]) => name);
  expect(Object.keys(TITLES).sort()).toEqual(names.sort());
});

it("has German for everything that may be unknown", () => {
  const names = texts
    .filter(({ givenTo }) => givenTo.at(-1)?.endsWith("ApiProblem.unknown"))
    .map(({ text }) => text.replace(/-/g, " "));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !(name in WORDS))).toEqual([]);
});

it("has no German for what nobody says, and leaves nothing that is gone", () => {
  const all = new Set(texts.map(({ text }) => bare(text)));
  const files = new Set(texts.map(({ file }) => file));
  const elsewhere = { ...WORDS, ...COMPOSED };
  const titles = Object.values(TITLES);
  const gone = Object.entries(sentences).filter(
    ([english, german]) =>
      !(english in elsewhere) && !titles.includes(german) && !all.has(bare(english).trim()),
  );
  expect(gone).toEqual([]);
  expect(left.filter((it) => !all.has(bare(it)) && !files.has(it))).toEqual([]);
});

it("keeps what stands in a sentence", () => {
  const holes = (text: string) => [...new Set(text.match(HOLE))].sort();
  for (const [english, german] of Object.entries(sentences))
    expect(holes(german), english).toEqual(holes(english));
});

it("lets no sentence take the place of another one", () => {
  const fill = (text: string, number: string, word: string) =>
    text.replace(HOLE, (_, name: string) => {
      if (/^n\d?$/.test(name)) return number;
      return /^[A-Z]/.test(name) ? word : "Ada 1";
    });
  for (const [english, said] of Object.entries(sentences)) {
    if (english in COMPOSED) continue;
    const written = fill(english.replaceAll("{code}", "401"), "1,200", "email");
    const wanted = fill(said.replaceAll("{code}", "401"), "1.200", "E-Mail");
    expect(german(written), english).toBe(wanted);
  }
});

it("finds sentences however they are written", () => {
  const source = `
    class A { // "Not me."
      String a = "One " + of("Three.", 1) + ", two"
          + " %,d.".formatted(3);
      String b = """
          Four \\
          five.
          """;
    }`;
  expect([...textsOf(source)].map(({ text }) => text)).toEqual([
    "One {}, two {}.",
    "Three.",
    "Four five.\n",
  ]);
});
