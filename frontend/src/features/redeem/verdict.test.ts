import { expect, it } from "vitest";
import { ApiError } from "@/api/problem";
import { isDecision, verdictOn, verdictOnRefusal } from "@/features/redeem/verdict";
import { createFormat } from "@/lib/format";
import { aCoupon } from "@/test/builders";

const format = createFormat({ timeZone: "UTC", currency: "USD", locale: "en-US" });
const problem = (code: string, more = {}) =>
  new ApiError(409, { type: `/problems/${code}`, title: "No", detail: "Do this.", ...more });

it("says until when a coupon is good, and how often", () => {
  expect(verdictOn(aCoupon(), format)).toMatchObject({
    tone: "good",
    title: "Valid",
    detail: "One use, until Dec 22, 2026",
  });
  expect(verdictOn(aCoupon({ maxUsage: 3, usesLeft: 2 }), format).detail).toBe(
    "2 of 3 uses left, until Dec 22, 2026",
  );
});

it("says when and where a used coupon was used", () => {
  const used = aCoupon({
    state: "used",
    redeemedAt: "2026-11-21T19:05:00Z",
    place: "Court Street",
  });
  expect(verdictOn(used, format)).toMatchObject({
    tone: "bad",
    title: "Already used",
    detail: "On Nov 21, 2026, 7:05 PM at Court Street.",
  });
});

it("has a word of its own for each reason to refuse", () => {
  const rules = {
    validFrom: "2026-12-01",
    places: ["Bar", "Court Street"],
    weekdays: [],
    redemptionCap: 100,
  };
  const say = (state: ReturnType<typeof aCoupon>["state"]) => {
    const { title, detail, tone } = verdictOn(
      aCoupon({ state, rules, usageTerms: "Only on Mondays, from 11:00 to 15:00." }),
      format,
    );
    expect(tone).toBe("bad");
    return [title, detail];
  };
  expect(say("expired")).toEqual(["Expired", "It was valid until Dec 22, 2026."]);
  expect(say("voided")[0]).toBe("Canceled");
  expect(say("not_yet")).toEqual(["Not yet", "It is valid from Dec 1, 2026."]);
  expect(say("not_now")).toEqual(["Not now", "Only on Mondays, from 11:00 to 15:00."]);
  expect(say("wrong_place")).toEqual(["Other place", "It is valid at Bar or Court Street."]);
  expect(say("cap_reached")).toEqual(["All gone", "All 100 of this campaign are redeemed."]);
});

it("says the same when somebody else redeemed it a moment ago", () => {
  const lost = problem("coupon-already-used", {
    state: "used",
    redeemedAt: "2026-11-21T19:05:00Z",
    place: "Bar",
  });
  expect(verdictOnRefusal(lost, format, aCoupon())).toEqual({
    kind: "used",
    tone: "bad",
    title: "Already used",
    detail: "On Nov 21, 2026, 7:05 PM at Bar.",
  });
});

it("goes by the state in a refusal, whatever its name", () => {
  const refusal = problem("coupon-not-valid-now", { state: "not_now" });
  const coupon = aCoupon({ usageTerms: "Only on Mondays, from 11:00 to 15:00." });
  expect(verdictOnRefusal(refusal, format, coupon)).toMatchObject({
    title: "Not now",
    detail: "Only on Mondays, from 11:00 to 15:00.",
  });
});

it("names the message whose coupon took the place of this one", () => {
  const used = {
    state: "used" as const,
    redeemedAt: "2026-11-21T19:05:00Z",
    place: "Bar",
    usedAs: "Last call",
  };
  const detail = "On Nov 21, 2026, 7:05 PM at Bar, with the coupon of “Last call”.";
  expect(verdictOn(aCoupon(used), format).detail).toBe(detail);
  expect(verdictOnRefusal(problem("coupon-already-used", used), format).detail).toBe(detail);
});

it("calls a code unknown only when the server says so", () => {
  expect(verdictOnRefusal(new ApiError(404, { title: "No" }), format).title).toBe("Unknown");
  expect(verdictOnRefusal(new ApiError(422, { title: "No" }), format).title).toBe("Not redeemed");
});

it("takes silence, overload and a lost session for no decision", () => {
  expect(isDecision(problem("coupon-already-used"))).toBe(true);
  for (const status of [0, 401, 429, 500, 503]) {
    expect(isDecision(new ApiError(status, {})), String(status)).toBe(false);
  }
  expect(isDecision(problem("request-in-progress"))).toBe(false);
});
