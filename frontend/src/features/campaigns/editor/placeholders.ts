import { t } from "@lingui/core/macro";
export type Placeholder = { text: string; label: string };

export type PlaceholderGroup = { name: string; items: Placeholder[] };

const CUSTOMER: PlaceholderGroup = {
  name: t`Customer`,
  items: [
    { text: `{{ first_name | default("${t`there`}", true) }}`, label: t`First name` },
    { text: "{{ last_name }}", label: t`Last name` },
    {
      text: `{{ customer.attributes.city | default("${t`your city`}", true) }}`,
      label: t`Another column: city`,
    },
  ],
};

const COUPON: PlaceholderGroup = {
  name: t`Coupon`,
  items: [
    { text: "{{ offer_title }}", label: t`Offer` },
    { text: "{{ coupon_code }}", label: t`Coupon code` },
    { text: "{{ short_url }}", label: t`Link to the coupon` },
    { text: "{{ expires_at }}", label: t`Valid until` },
  ],
};

const BUSINESS: PlaceholderGroup = {
  name: t`Business`,
  items: [
    { text: "{{ business.name }}", label: t`Business name` },
    { text: "{{ unsubscribe_url }}", label: t`Unsubscribe link` },
    { text: "{{ preferences_url }}", label: t`Link to their preferences` },
    { text: "{{ why_url }}", label: t`Link to “Why did I get this?”` },
  ],
};

const QR_CODE: Placeholder = { text: "{{ qr_code }}", label: t`QR code image` };

const CONDITION: PlaceholderGroup = {
  name: t`Only for some`,
  items: [{ text: "{% if 'vip' in segments %}…{% endif %}", label: t`Text for one segment` }],
};

export const SUBJECT_PLACEHOLDERS = [
  CUSTOMER,
  { name: t`Business`, items: [{ text: "{{ business.name }}", label: t`Business name` }] },
];

export const HTML_PLACEHOLDERS = [
  CUSTOMER,
  { ...COUPON, items: [QR_CODE, ...COUPON.items] },
  BUSINESS,
  CONDITION,
];
