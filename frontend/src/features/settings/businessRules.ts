import { t } from "@lingui/core/macro";
import type { BusinessView } from "@/api/types";
import { isEmail } from "@/lib/forms";
import { language } from "@/lib/words";

const optionalEmail = (value: string) =>
  value.trim() === "" || isEmail(value) ? null : t`Enter an address such as hello@example.com.`;

export const businessRules = {
  name: (value: string) => (value.trim() ? null : t`Enter the name your customers know.`),
  brandColor: (value: string) =>
    /^#[0-9a-f]{6}$/i.test(value) ? null : t`Enter a color such as #0b7285.`,
  fromEmail: optionalEmail,
  replyTo: optionalEmail,
};

/** The logo has a form of its own. */
export type BusinessFields = Omit<BusinessView, "logoUrl" | "etag">;

export function changesOf(before: BusinessFields, after: BusinessFields): Partial<BusinessFields> {
  const tidy = { ...after, brandColor: after.brandColor.toLowerCase() };
  return Object.fromEntries(
    Object.entries(tidy).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(before[field as keyof BusinessFields]),
    ),
  );
}

/** Currencies by code and name, as the browser knows them. */
export function currencyChoices(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}
