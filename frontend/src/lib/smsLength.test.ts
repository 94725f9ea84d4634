import { describe, expect, it } from "vitest";
import { costlyCharacters, smsLength, withPlainCharacters } from "@/lib/smsLength";

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
  ] as const)(
    "counts %j as %s, %i characters, %i messages",
    (text, encoding, characters, segments) => {
      expect(smsLength(text)).toEqual({ encoding, characters, segments });
    },
  );

  it("names the characters that make a text costly", () => {
    expect(costlyCharacters("It’s “on” – it’s")).toEqual(["’", "“", "”", "–"]);
    expect(costlyCharacters("Pâté")).toEqual(["â"]);
  });

  it("replaces typographic characters by plain ones", () => {
    expect(withPlainCharacters("It’s “on” – now…")).toBe('It\'s "on" - now...');
  });
});
