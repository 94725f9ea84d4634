import type { ComparedCampaign } from "@/api/types";

const NOTHING = { total: 0, sent: 0, delivered: 0, bounced: 0, opened: 0, clicked: 0 };

export const aCompared = (change: Partial<ComparedCampaign>): ComparedCampaign => ({
  id: 1,
  name: "Lunch",
  offerTitle: "",
  status: "completed",
  sentAt: "2026-11-02T23:30:00Z",
  targeted: 100,
  email: NOTHING,
  sms: NOTHING,
  optedOut: 0,
  redeemed: 0,
  uses: 0,
  revenue: [],
  bills: 0,
  days: [],
  ...change,
});
