/** The same as PlainLetters.java does when a campaign goes out: names and emoji stay as they are. */
const TWINS: [letters: string, twin: string][] = [
  ["\u2018\u2019\u201b\u2032\u00b4`\u02bc", "'"],
  ["\u201a", ","],
  ["\u2039", "<"],
  ["\u203a", ">"],
  ["\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'],
  ["\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u00b7", "-"],
  ["\u2026", "..."],
  ["\t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " "],
  ["\u2028\u2029", "\n"],
  ["\u200b\u2060\u00ad\ufeff", ""],
  ["\ufb00", "ff"],
  ["\ufb01", "fi"],
  ["\ufb02", "fl"],
  ["\ufb03", "ffi"],
  ["\ufb04", "ffl"],
  ["\u0153", "oe"],
  ["\u0152", "OE"],
  ["\u00d7", "x"],
  ["\u2122", "TM"],
  ["\u00a9", "(c)"],
  ["\u00ae", "(R)"],
  ["\u00bd", "1/2"],
  ["\u00bc", "1/4"],
  ["\u00be", "3/4"],
  ["\u2116", "No."],
];

const TWIN_OF = new Map(
  TWINS.flatMap(([letters, twin]) => [...letters].map((letter) => [letter, twin] as const)),
);

/** The same text with punctuation that phones' keyboards put in replaced by its plain twin. */
export function withPlainCharacters(text: string): string {
  return [...text].map((letter) => TWIN_OF.get(letter) ?? letter).join("");
}
