import { t } from "@lingui/core/macro";
import type { CustomerView } from "@/api/types";
import type { CustomerChange } from "@/features/customers/api";
import { isEmail } from "@/lib/forms";

export type AttributeRow = { key: string; name: string; value: string };

/** What the form holds: text fields are never null, attributes are rows to type in. */
export type CustomerValues = {
  email: string;
  phone: string;
  externalId: string;
  firstName: string;
  lastName: string;
  segments: string[];
  language: string;
  timeZone: string | null;
  emailConsent: CustomerView["emailConsent"]["status"];
  smsConsent: CustomerView["smsConsent"]["status"];
  attributes: AttributeRow[];
};

let rowsMade = 0;

export function attributeRow(name = "", value = ""): AttributeRow {
  rowsMade += 1;
  return { key: `attribute-${rowsMade}`, name, value };
}

export function toValues(customer?: CustomerView): CustomerValues {
  return {
    email: customer?.email ?? "",
    phone: customer?.phone ?? "",
    externalId: customer?.externalId ?? "",
    firstName: customer?.firstName ?? "",
    lastName: customer?.lastName ?? "",
    segments: customer?.segments ?? [],
    language: customer?.language ?? "",
    timeZone: customer?.timeZone ?? null,
    emailConsent: customer?.emailConsent.status ?? "unknown",
    smsConsent: customer?.smsConsent.status ?? "unknown",
    attributes: Object.entries(customer?.attributes ?? {}).map(([name, value]) =>
      attributeRow(name, value),
    ),
  };
}

/** Only what differs: an untouched consent must not look like a new one, given here and now. */
export function changeBetween(before: CustomerValues, after: CustomerValues): CustomerChange {
  const [was, is] = [toWire(before), toWire(after)];
  const changed = Object.entries(is).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field as keyof typeof was]),
  );
  return Object.fromEntries(changed);
}

/** The fields as they are sent. */
export function toWire(values: CustomerValues): Required<CustomerChange> {
  return {
    ...values,
    email: values.email.trim(),
    phone: values.phone.trim(),
    externalId: values.externalId.trim(),
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    language: values.language.trim(),
    timeZone: values.timeZone ?? "",
    attributes: Object.fromEntries(
      values.attributes
        .map(({ name, value }) => [name.trim(), value.trim()])
        .filter(([name]) => name),
    ),
  };
}

export const CUSTOMER_NAMES: Record<keyof CustomerValues, string> = {
  email: t`E-mail`,
  phone: t`Phone`,
  externalId: t`External ID`,
  firstName: t`First name`,
  lastName: t`Last name`,
  segments: t`Segments`,
  language: t`Language`,
  timeZone: t`Time zone`,
  emailConsent: t`E-mail consent`,
  smsConsent: t`SMS consent`,
  attributes: t`Attributes`,
};

export const customerRules = {
  email: (value: string, values: CustomerValues) => {
    if (!value.trim() && !values.phone.trim()) return t`Enter an e-mail address or a phone number.`;
    return value.trim() && !isEmail(value) ? t`Enter an address such as ana@example.com.` : null;
  },
  phone: (value: string) =>
    value.trim() && !/^\+?[\d\s().-]{6,20}$/.test(value.trim())
      ? t`Enter a phone number, best with its country code: +1 212 555 0100.`
      : null,
};
