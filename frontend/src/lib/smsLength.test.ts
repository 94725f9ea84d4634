import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withPlainCharacters } from "@/lib/plainLetters";
import { costlyCharacters, smsLength } from "@/lib/smsLength";

type Vector = { text: [string, number][]; encoding: string; characters: number; parts: number };

/** Shared with the backend's test, computed by a third program. */
const VECTORS: Vector[] = JSON.parse(
  readFileSync("../backend/server/src/test/resources/sms-vectors.json", "utf8"),
);

describe("smsLength", () => {
  it.each([
    ["", "GSM-7", 0, 0],
    ["a".repeat(160), "GSM-7", 160, 1],
    ["a".repeat(161), "GSM-7", 161, 2],
    ["a".repeat(306), "GSM-7", 306, 2],
    ["a".repeat(307), "GSM-7", 307, 3],
    ["€".repeat(80), "GSM-7", 160, 1],
    ["ł".repeat(70), "UCS-2", 70, 1],
    ["ł".repeat(71), "UCS-2", 71, 2],
    ["🍕".repeat(35), "UCS-2", 70, 1],
  ] as const)("counts %j as %s, %i characters, %i parts", (text, encoding, characters, parts) => {
    expect(smsLength(text)).toEqual({ encoding, characters, parts });
  });

  it.each(VECTORS)("counts $text like the backend", ({ text, encoding, characters, parts }) => {
    const whole = text.map(([letter, times]) => letter.repeat(times)).join("");
    expect(smsLength(whole)).toEqual({ encoding, characters, parts });
  });

  it("names the characters that make an SMS costly", () => {
    expect(costlyCharacters("It’s “on” – it’s")).toEqual(["’", "“", "”", "–"]);
    expect(costlyCharacters("Pâté")).toEqual(["â"]);
  });

  it("replaces typographic characters by plain ones", () => {
    expect(withPlainCharacters("It’s “on” – now…")).toBe('It\'s "on" - now...');
    expect(withPlainCharacters("\ufb01ne\u200b \u00d7 José 🍕")).toBe("fine x José 🍕");
  });
});
