import { ACCESS } from "@/lib/serverWords/de/access";
import { CAMPAIGNS } from "@/lib/serverWords/de/campaigns";
import { COMPOSED } from "@/lib/serverWords/de/composed";
import { CUSTOMERS } from "@/lib/serverWords/de/customers";
import { DELIVERY } from "@/lib/serverWords/de/delivery";
import { FORMS } from "@/lib/serverWords/de/forms";
import { IMPORTS } from "@/lib/serverWords/de/imports";
import { TEMPLATES } from "@/lib/serverWords/de/templates";
import { TITLES } from "@/lib/serverWords/de/titles";
import { WORDS } from "@/lib/serverWords/de/words";

/**
 * What the server says to people, and the German of it. A hole, {name}, keeps what stands in it; n,
 * n2 and so on are numbers. In {NAME} stand words of the server's, which are said in German as well,
 * in {Name} perhaps: a provider's answer is in its own words.
 */
export const sentences: Record<string, string> = {
  ...inWords(TITLES),
  ...WORDS,
  ...COMPOSED,
  ...ACCESS,
  ...CAMPAIGNS,
  ...TEMPLATES,
  ...CUSTOMERS,
  ...IMPORTS,
  ...DELIVERY,
  ...FORMS,
};

/** `campaign-unknown` is titled "Campaign unknown". */
function inWords(titles: Record<string, string>): Record<string, string> {
  const titleOf = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replace(/-/g, " ");
  return Object.fromEntries(Object.entries(titles).map(([code, words]) => [titleOf(code), words]));
}
