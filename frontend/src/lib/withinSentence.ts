import { language } from "@/lib/words";

/** A name of the screen as it stands within a sentence: small in English, with its capital in German. */
export const withinSentence = (name: string) => (language === "en" ? name.toLowerCase() : name);
