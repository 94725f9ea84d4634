import { firstKeys } from "@/api/firstKeys";

/**
 * The names under which answers are kept. Whoever asks takes a name from here, and whoever changes something takes from here
 * what it touches: a longer name lies below its beginning, and asking again for a beginning asks for all below it.
 */
export const keys = {
  ...firstKeys,
  ownSessions: ["own-sessions"],
  news: ["news"],
  oidc: ["oidc"],
  oidcProof: ["oidc-proof"],

  senderDomain: ["sender-domain"],
  accounts: ["accounts"],
  apiKeys: ["api-keys"],
  auditLog: (cursor?: string) => ["audit-log", cursor],
  invitations: ["invitations"],
  invitation: (token: string) => ["invitation", token],
  passwordReset: (token: string) => ["password-reset", token],
  suspicious: (days: number) => ["suspicious", days],

  ruleSegment: (id: number) => ["rule-segments", "one", id],
  ruleSuggestions: ["rule-suggestions"],
  rulePreview: (rule: object) => ["rule-preview", rule],
  topic: (id: number) => ["topics", id],
  suppressions: {
    all: ["suppressions"],
    list: (filter: object) => ["suppressions", "list", filter],
    of: (address?: string | null) => ["suppressions", "of", address],
  },

  customers: {
    all: ["customers"],
    list: (filter: object) => ["customers", "list", filter],
    search: (query: string) => ["customers", "search", query],
    found: (query: string) => ["customers", "found", query],
    one: (id: number) => ["customers", "one", id],
    coupons: (id: number) => ["customers", "coupons", id],
    timeline: (id: number, kind?: string) => ["customers", "timeline", id, kind],
    selection: (who: object | null) => ["customers", "selection", who],
    allTopics: ["customers", "topics"],
    topics: (id: number) => ["customers", "topics", id],
  },
  customerChanges: {
    all: ["customer-changes"],
    list: (cursor?: string) => ["customer-changes", "list", cursor],
    latest: ["customer-changes", "latest"],
  },
  imports: {
    lists: ["imports", "list"],
    list: (cursor?: string) => ["imports", "list", cursor],
    one: (id: number) => ["imports", "one", id],
    rejects: (id: number, cursor?: string) => ["imports", "rejects", id, cursor],
  },

  audience: (audience: object) => ["audience", audience],
  starterTemplates: ["campaign-templates"],
  designTemplates: {
    all: ["design-templates"],
    list: ["design-templates", "list"],
    one: (id: number) => ["design-templates", "one", id],
  },
  pictures: ["pictures"],
  campaigns: {
    found: (query: string) => ["campaigns", "found", query],
    all: ["campaigns"],
    names: ["campaigns", "names"],
    lists: ["campaigns", "list"],
    list: (filter: object) => ["campaigns", "list", filter],
    calendar: (from: string, to: string) => ["campaigns", "list", "calendar", from, to],
    comparison: (ids: readonly number[]) => ["campaigns", "comparison", ids],
    /** The campaign itself, and all below it that is known of it. */
    one: (id: number) => ["campaigns", id],
    progress: (id: number) => ["campaigns", id, "progress"],
    deliveries: (id: number, filter: object) => ["campaigns", id, "deliveries", filter],
    brought: (id: number) => ["campaigns", id, "brought"],
    analytics: (id: number) => ["campaigns", id, "analytics"],
    links: (id: number) => ["campaigns", id, "links"],
    redemptionAnalytics: (id: number) => ["campaigns", id, "redemption-analytics"],
    redemptions: (id: number, filter: object) => ["campaigns", id, "redemptions", filter],
    // What depends on how the campaign was saved last has that moment in its name.
    preview: (id: number, version: string, ...shown: unknown[]) => [
      "campaigns",
      id,
      "preview",
      version,
      ...shown,
    ],
    preflight: (id: number, version: string) => ["campaigns", id, "preflight", version],
    senderDomain: (id: number, version: string) => ["campaigns", id, "sender-domain", version],
    recipientCheck: (id: number, version: string, at?: string) => [
      "campaigns",
      id,
      "recipient-check",
      version,
      at ?? null,
    ],
  },

  couponChange: (change: object | null) => ["coupon-change", change],
  signUpPages: {
    all: ["sign-up-pages"],
    list: ["sign-up-pages", "list"],
    one: (id: number) => ["sign-up-pages", "one", id],
    preview: (draft: object, language: string) => ["sign-up-pages", "preview", language, draft],
  },

  webhooks: {
    all: ["webhooks"],
    list: ["webhooks", "list"],
    one: (id: number) => ["webhooks", "one", id],
    calls: (id: number, filter: object) => ["webhooks", "calls", id, filter],
  },

  counterCustomers: (query: string) => ["counter-customers", query],
  counterDay: ["counter-day"],
  outbox: {
    lists: ["outbox", "list"],
    list: (filter: object) => ["outbox", "list", filter],
    one: (id: number) => ["outbox", "one", id],
    behavior: ["outbox", "behavior"],
  },
} as const;

/** What a change touches, where more than one place makes such a change. */
export const touched = {
  business: [keys.business, keys.me],
  coupons: [keys.campaigns.all, keys.customers.all],
  customers: [keys.customers.all, keys.segments, keys.overview],
  segments: [keys.segments, keys.customers.all],
  ruleSegments: [keys.ruleSegments, ["audience"]],
  suppressions: [keys.suppressions.all, keys.segments],
  topics: [keys.topics, keys.customers.allTopics],
  campaign: (id: number) => [keys.campaigns.lists, keys.campaigns.progress(id), keys.overview],
};
