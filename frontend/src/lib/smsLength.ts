export type SmsLength = { encoding: "GSM-7" | "UCS-2"; characters: number; parts: number };

// 3GPP TS 23.038: the default alphabet, and the extension table whose characters count twice.
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const EXTENDED = new Set("\f^{}\\[~]|€");

/** What an SMS is billed as: one part, or several that each give some room to a header. */
export function smsLength(text: string): SmsLength {
  const letters = [...text];
  if (costlyCharacters(text).length > 0) {
    const widths = letters.map((letter) => letter.length);
    return { encoding: "UCS-2", characters: text.length, parts: partsOf(widths, 70, 67) };
  }
  const widths = letters.map((letter) => (EXTENDED.has(letter) ? 2 : 1));
  return { encoding: "GSM-7", characters: sum(widths), parts: partsOf(widths, 160, 153) };
}

/** The characters that leave only 70 to a part, each once. */
export function costlyCharacters(text: string): string[] {
  const costly = [...text].filter((one) => !BASIC.has(one) && !EXTENDED.has(one));
  return [...new Set(costly)];
}

/** A character that takes two units is never split over two parts. */
function partsOf(widths: number[], single: number, each: number): number {
  const total = sum(widths);
  if (total === 0) return 0;
  if (total <= single) return 1;
  let count = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > each) {
      count += 1;
      used = 0;
    }
    used += width;
  }
  return count;
}

const sum = (widths: number[]) => widths.reduce((total, width) => total + width, 0);
