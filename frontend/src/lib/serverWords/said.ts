import { language } from "@/lib/words";

let translated: ((text: string) => string) | undefined;

/**
 * Fetches what the server's sentences are in this page's language; nothing, where that is theirs.
 * Without a connection they are said in English: no page, and no counter, waits for them.
 */
export async function loadSentences() {
  if (language === "en") return;
  try {
    translated = (await import("@/lib/serverWords/german")).german;
  } catch {
    // the browser has said in its console which file it was
  }
}

/**
 * A sentence of the server in the page's language: its API speaks English. One that is not known
 * stays as it came, and so does each before the sentences are there.
 */
export const said = (text: string): string => translated?.(text) ?? text;
