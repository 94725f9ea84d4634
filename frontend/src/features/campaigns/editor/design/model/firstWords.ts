/** What fresh blocks say until somebody writes over it: it is for customers, so in their language. */
export type FirstWords = {
  heading: string;
  text: string;
  button: string;
  code: string;
  hello: string;
  /** Who is greeted where no name is known. */
  guest: string;
  opening: string;
};

const ENGLISH: FirstWords = {
  heading: "A new heading",
  text: "Write something here.",
  button: "See your coupon",
  code: "Your code",
  hello: "Hello",
  guest: "there",
  opening: "we have something for you.",
};

/** The languages that customers' pages speak, too. */
const WORDS: Record<string, FirstWords> = {
  en: ENGLISH,
  de: {
    heading: "Eine neue Überschrift",
    text: "Schreiben Sie hier etwas.",
    button: "Zum Gutschein",
    code: "Ihr Code",
    hello: "Hallo",
    guest: "lieber Gast",
    opening: "wir haben etwas für Sie.",
  },
  es: {
    heading: "Un título nuevo",
    text: "Escriba algo aquí.",
    button: "Ver su cupón",
    code: "Su código",
    hello: "Hola",
    guest: "cliente",
    opening: "tenemos algo para usted.",
  },
  fr: {
    heading: "Un nouveau titre",
    text: "Écrivez quelque chose ici.",
    button: "Voir votre coupon",
    code: "Votre code",
    hello: "Bonjour",
    guest: "à vous",
    opening: "nous avons quelque chose pour vous.",
  },
  it: {
    heading: "Un nuovo titolo",
    text: "Scriva qualcosa qui.",
    button: "Mostra il buono",
    code: "Il suo codice",
    hello: "Salve",
    guest: "cliente",
    opening: "abbiamo qualcosa per lei.",
  },
};

/**
 * @param tag such as `de` or `pt-BR`; another language than those that customers' pages speak gets
 *     English
 */
export const firstWordsIn = (tag: string): FirstWords =>
  WORDS[tag.slice(0, 2).toLowerCase()] ?? ENGLISH;
