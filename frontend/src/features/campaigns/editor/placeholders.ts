export type Placeholder = { text: string; label: string };

export type PlaceholderGroup = { name: string; items: Placeholder[] };

const CUSTOMER: PlaceholderGroup = {
  name: "Customer",
  items: [
    { text: '{{ first_name | default("there", true) }}', label: "First name" },
    { text: "{{ last_name }}", label: "Last name" },
    {
      text: '{{ customer.attributes.city | default("your city", true) }}',
      label: "Another column: city",
    },
  ],
};

const COUPON: PlaceholderGroup = {
  name: "Coupon",
  items: [
    { text: "{{ offer_title }}", label: "Offer" },
    { text: "{{ coupon_code }}", label: "Coupon code" },
    { text: "{{ short_url }}", label: "Link to the coupon" },
    { text: "{{ expires_at }}", label: "Valid until" },
  ],
};

const BUSINESS: PlaceholderGroup = {
  name: "Business",
  items: [
    { text: "{{ business.name }}", label: "Business name" },
    { text: "{{ unsubscribe_url }}", label: "Unsubscribe link" },
    { text: "{{ preferences_url }}", label: "Link to their preferences" },
    { text: "{{ why_url }}", label: "Link to “Why did I get this?”" },
  ],
};

const QR_CODE: Placeholder = { text: "{{ qr_code }}", label: "QR code image" };

const CONDITION: PlaceholderGroup = {
  name: "Only for some",
  items: [{ text: "{% if 'vip' in segments %}…{% endif %}", label: "Text for one segment" }],
};

export const SUBJECT_PLACEHOLDERS = [
  CUSTOMER,
  { name: "Business", items: [{ text: "{{ business.name }}", label: "Business name" }] },
];

export const HTML_PLACEHOLDERS = [
  CUSTOMER,
  { ...COUPON, items: [QR_CODE, ...COUPON.items] },
  BUSINESS,
  CONDITION,
];
