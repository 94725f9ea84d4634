import type { Me } from "@/api/types";

export function aMe(change: Partial<Me> = {}): Me {
  return {
    account: { id: 1, email: "owner@example.com", name: "Olive Owner", role: "owner" },
    business: {
      name: "Trattoria Sole",
      timeZone: "America/New_York",
      defaultCountry: "US",
      currency: "USD",
      brandColor: "#0b7285",
    },
    providers: { email: "sandbox", sms: "sandbox" },
    publicUrl: "http://localhost:8080",
    version: "0.1.0",
    ...change,
  };
}
