import { locale } from "@/lib/words";

/** What stands between the digits of a number where somebody writes it, for the fields that take one. */
export function separatorsOf(spoken: string) {
  const parts = new Intl.NumberFormat(spoken).formatToParts(12_345.6);
  const part = (type: string) => parts.find((it) => it.type === type)?.value;
  return {
    thousandSeparator: part("group") ?? ",",
    // Always with the other one: a field with the same sign for both throws.
    decimalSeparator: part("decimal") ?? ".",
  };
}

export const SEPARATORS = separatorsOf(locale);
