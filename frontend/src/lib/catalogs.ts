import { i18n } from "@/lib/i18n";
import { type Part, WITH_SENTENCES } from "@/lib/parts";
import { loadSentences } from "@/lib/serverWords/said";
import { language } from "@/lib/words";

type Catalog = { messages: Record<string, string> };

const catalogs = import.meta.glob<Catalog>("/src/locales/*/*.po");
const loading = new Map<Part, Promise<void>>();

/** Fetches a part's words, once. */
export function loadWords(part: Part): Promise<void> {
  const known = loading.get(part);
  if (known) return known;
  const words = load(part);
  words.catch(() => loading.delete(part));
  loading.set(part, words);
  return words;
}

async function load(part: Part) {
  const sentences = WITH_SENTENCES.includes(part) ? loadSentences() : undefined;
  const catalog = await catalogs[`/src/locales/${part}/${language}.po`]?.();
  await sentences;
  if (catalog) i18n.load(catalog.messages);
}

/** Loads code after the words of its part: what it names them in may stand outside of functions. */
export const withWords =
  <Module>(part: Part, code: () => Promise<Module>) =>
  () =>
    Promise.all([loadWords("shared"), loadWords(part)]).then(code);
