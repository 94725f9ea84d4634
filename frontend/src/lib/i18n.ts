import { compileMessage } from "@lingui/message-utils/compileMessage";
import { language, locale } from "@/lib/words";

/** A message as the build compiles it: text, values by name, and a number's forms, in which # is the number. */
type Token = string | [name: string, kind?: string, forms?: Record<string, Message>];
type Message = string | Token[];
type Values = Record<string, unknown>;

type Descriptor = { id: string; message?: string; values?: Values };

const messages: Record<string, Message> = {};
const rules = new Intl.PluralRules(language);
const number = new Intl.NumberFormat(locale);

/**
 * What the macros become calls of. Lingui's own would be a tenth of the first script's room more: it
 * also changes languages on the page and formats dates.
 */
export const i18n = {
  load: (more: Record<string, Message>) => Object.assign(messages, more),
  _: say,
};

/** A message in the page's language. */
export function say({ id, message, values = {} }: Descriptor): string {
  const known = messages[id];
  if (known !== undefined) return said(known, values);
  // Builds leave out what messages say: all of it is in the catalogs.
  return import.meta.env.PROD ? id : said(compileMessage(message ?? id) as Message, values);
}

function said(message: Message, values: Values, count?: number): string {
  if (typeof message === "string") return message;
  return message
    .map((token) => {
      if (token === "#" && count !== undefined) return number.format(count);
      if (typeof token === "string") return token;
      const [name, kind, forms] = token;
      if (kind !== "plural" || !forms) return values[name] ?? "";
      const many = Number(values[name]);
      return said(forms[many] ?? forms[rules.select(many)] ?? forms.other ?? "", values, many);
    })
    .join("");
}
