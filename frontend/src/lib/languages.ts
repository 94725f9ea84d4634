import { language } from "@/lib/words";

// What the server writes dates in; Intl knows their names but not which those are.
const CODES =
  "ar bg ca cs da de el en es et fi fr ga he hr hu is it ja ko lt lv nb nl pl pt ro ru sk sl sr sv tr uk vi zh";

/** Languages by tag and name; one that is set already, such as pt-BR, is among them. */
export function languageChoices(current = ""): { value: string; label: string }[] {
  const tags = CODES.split(" ");
  if (current && !tags.includes(current)) tags.push(current);
  return tags
    .map((value) => ({ value, label: languageName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

export function languageName(tag: string): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
}
