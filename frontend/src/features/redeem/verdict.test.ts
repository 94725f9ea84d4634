import { expect, it } from "vitest";
import { ApiError } from "@/api/problem";
import type { CouponView } from "@/api/types";
import { verdictOn, verdictOnRefusal } from "@/features/redeem/verdict";
import { createFormat } from "@/lib/format";

const format = createFormat({ timeZone: "UTC", currency: "USD", locale: "en-US" });

const coupon: CouponView = {
  state: "available",
  rules: {},
  usageTerms: "",
  currency: "USD",
  offerTitle: "Free gnocchi",
  offerTerms: "",
  campaignId: 1,
  campaignName: "Sunday",
  customerFirstName: "Ana",
  expiresAt: "2026-12-22T10:00:00Z",
  usageCount: 0,
  maxUsage: 1,
  usesLeft: 1,
};

it("says until when a coupon is good, and how often", () => {
  expect(verdictOn(coupon, format)).toMatchObject({ tone: "good", detail: "Until Dec 22, 2026" });
  expect(verdictOn({ ...coupon, maxUsage: 3, usesLeft: 2 }, format).detail).toBe(
    "2 of 3 uses left, until Dec 22, 2026",
  );
});

it("says when and where a used coupon was used", () => {
  const used = { ...coupon, state: "used" as const, redeemedAt: "2026-11-21T19:05:00Z" };
  expect(verdictOn({ ...used, place: "Court Street" }, format).detail).toBe(
    "On Nov 21, 2026, 7:05 PM at Court Street.",
  );
});

it("says the same when somebody else redeemed it a moment ago", () => {
  const lost = new ApiError(409, { redeemedAt: "2026-11-21T19:05:00Z", place: "Bar" });
  expect(verdictOnRefusal(lost, format)).toEqual({
    tone: "bad",
    title: "Already used",
    detail: "On Nov 21, 2026, 7:05 PM at Bar.",
  });
});

it("asks to check an unknown code", () => {
  expect(verdictOnRefusal(new ApiError(404, {}), format).title).toBe("Unknown code");
});
