export type SmsLength = { encoding: "GSM-7" | "UCS-2"; characters: number; segments: number };

// 3GPP TS 23.038: the default alphabet, and the extension table whose characters count twice.
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const EXTENDED = new Set("\f^{}\\[~]|€");

/** What a text is billed as: one message, or parts that each give some room to a header. */
export function smsLength(text: string): SmsLength {
  if (costlyCharacters(text).length > 0) {
    const characters = text.length;
    return { encoding: "UCS-2", characters, segments: parts(characters, 70, 67) };
  }
  let characters = 0;
  for (const character of text) characters += EXTENDED.has(character) ? 2 : 1;
  return { encoding: "GSM-7", characters, segments: parts(characters, 160, 153) };
}

/** The characters that leave only 70 to a message, each once. */
export function costlyCharacters(text: string): string[] {
  const costly = [...text].filter((one) => !BASIC.has(one) && !EXTENDED.has(one));
  return [...new Set(costly)];
}

const PLAIN: Record<string, string> = {
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "–": "-",
  "—": "-",
  "…": "...",
  "\u00a0": " ",
};

/** The same text with typographic characters, which phones' keyboards put in, replaced by plain ones. */
export function withPlainCharacters(text: string): string {
  return [...text].map((character) => PLAIN[character] ?? character).join("");
}

function parts(characters: number, single: number, each: number): number {
  if (characters === 0) return 0;
  return characters <= single ? 1 : Math.ceil(characters / each);
}
