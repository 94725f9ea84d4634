import type { BusinessView } from "@/api/types";
import { isEmail } from "@/lib/forms";

const optionalEmail = (value: string) =>
  value.trim() === "" || isEmail(value) ? null : "Enter an address such as hello@example.com.";

export const businessRules = {
  name: (value: string) => (value.trim() ? null : "Enter the name your customers know."),
  brandColor: (value: string) =>
    /^#[0-9a-f]{6}$/i.test(value) ? null : "Enter a colour such as #0b7285.",
  fromEmail: optionalEmail,
  replyTo: optionalEmail,
};

export function changesOf(before: BusinessView, after: BusinessView): Partial<BusinessView> {
  const tidy = { ...after, brandColor: after.brandColor.toLowerCase() };
  return Object.fromEntries(
    Object.entries(tidy).filter(([field, value]) => value !== before[field as keyof BusinessView]),
  );
}

/** Currencies by code and name, as the browser knows them. */
export function currencyChoices(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}
