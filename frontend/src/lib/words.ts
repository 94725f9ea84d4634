/** What the dashboard speaks, by the name that its speakers know. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const;

export type Language = keyof typeof LANGUAGES;

/** Whether people may choose; until then only a browser that was told so speaks anything but English. */
export const OFFERS_LANGUAGES = true;

const NAME = "handbill-language";

const languageOf = (tag: string) => tag.toLowerCase().slice(0, 2);

const isSpoken = (tag?: string | null): tag is Language => tag === "en" || tag === "de";

/** What this browser was told last; else the first that it prefers and we speak. */
function chosen(): Language {
  const told = localStorage.getItem(NAME);
  if (isSpoken(told)) return told;
  if (!OFFERS_LANGUAGES) return "en";
  return navigator.languages.map(languageOf).find(isSpoken) ?? "en";
}

/** The language of this page: another one comes by loading the page anew. */
export const language = chosen();

/** Among a language's variants the browser's own decides about dates and separators. */
export const localeOf = (spoken: Language, preferred: readonly string[]) =>
  preferred.find((tag) => languageOf(tag) === spoken) ?? (spoken === "en" ? "en-GB" : spoken);

export const locale = localeOf(language, navigator.languages);

/** Speaks as told from now on, `null` as the browser prefers; true where the page has to be loaded anew. */
export function speak(told: Language | null): boolean {
  if (told === null) localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, told);
  return chosen() !== language;
}

/**
 * Words by a key, each said when it is asked for: what the first script holds is read before its
 * catalog is there.
 */
export const saidLater = <Key extends string>(words: Record<Key, () => string>) =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries<() => string>(words).map(([key, get]) => [key, { get, enumerable: true }]),
    ),
  ) as Record<Key, string>;
