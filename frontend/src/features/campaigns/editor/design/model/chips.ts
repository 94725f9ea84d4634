import { t } from "@lingui/core/macro";
export type ChipChoice = { value: string; label: string; fallback: string };

/** What a chip can stand for; a customer's further columns are named by whoever writes. */
export const CHIPS: ChipChoice[] = [
  { value: "first_name", label: t`First name`, fallback: t`there` },
  { value: "last_name", label: t`Last name`, fallback: "" },
  { value: "offer_title", label: t`Offer`, fallback: "" },
  { value: "coupon_code", label: t`Coupon code`, fallback: "" },
  { value: "expires_at", label: t`Valid until`, fallback: "" },
  { value: "business.name", label: t`Business name`, fallback: "" },
];

/** An SMS leads to the coupon, and to the way out where the sender takes no answers. */
export const SMS_CHIPS: ChipChoice[] = [
  ...CHIPS,
  { value: "short_url", label: t`Link to the coupon`, fallback: "" },
  { value: "unsubscribe_url", label: t`Link to opt out`, fallback: "" },
  { value: "preferences_url", label: t`Link to their preferences`, fallback: "" },
];

/** In a subject there is no coupon yet. */
export const SUBJECT_CHIPS = CHIPS.filter(({ value }) =>
  ["first_name", "last_name", "offer_title", "business.name"].includes(value),
);

export const chipLabel = (value: string): string =>
  SMS_CHIPS.find((one) => one.value === value)?.label ?? columnName(value);

/** First name, or “there” */
export const pillWords = (label: string, fallback: string) =>
  fallback ? t`${label}, or “${fallback}”` : label;

/** "favorite_dish" as somebody says it. */
function columnName(value: string): string {
  const words = value.replace(/^customer\.attributes\./, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A chip for a column as its file called it; null where that is no name. */
export function columnChip(typed: string): { value: string; fallback: string } | null {
  const name = typed
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  return /^[a-z]\w*$/.test(name) ? { value: `customer.attributes.${name}`, fallback: "" } : null;
}
