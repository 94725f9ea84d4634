import type { CouponView, CustomerView, Me } from "@/api/types";

export function aMe(change: Partial<Me> = {}): Me {
  return {
    account: {
      id: 1,
      email: "owner@example.com",
      name: "Olive Owner",
      role: "owner",
      hasPin: false,
      hasPassword: true,
    },
    business: {
      name: "Trattoria Sole",
      timeZone: "America/New_York",
      defaultCountry: "US",
      currency: "USD",
      brandColor: "#0b7285",
      places: [],
    },
    providers: { email: "sandbox", sms: "sandbox" },
    sharedDevice: false,
    publicUrl: "http://localhost:8080",
    version: "0.1.0",
    ...change,
  };
}

export function aCustomer(change: Partial<CustomerView> = {}): CustomerView {
  return {
    id: 7,
    email: "ana@example.com",
    phone: "+12125550100",
    firstName: "Ana",
    lastName: "Silva",
    segments: ["vip"],
    attributes: {},
    emailConsent: { status: "subscribed", source: "import", at: "2026-01-01T00:00:00Z" },
    smsConsent: { status: "unknown", source: "" },
    createdAt: "2026-01-01T00:00:00Z",
    updatedAt: "2026-01-01T00:00:00Z",
    ...change,
  };
}

export function aCoupon(change: Partial<CouponView> = {}): CouponView {
  return {
    state: "available",
    offerTitle: "Free gnocchi",
    offerTerms: "",
    campaignId: 1,
    campaignName: "Sunday",
    customerFirstName: "Ana",
    expiresAt: "2026-12-22T10:00:00Z",
    usageCount: 0,
    maxUsage: 1,
    usesLeft: 1,
    rules: { weekdays: [], places: [] },
    usageTerms: "",
    currency: "USD",
    ...change,
  };
}
