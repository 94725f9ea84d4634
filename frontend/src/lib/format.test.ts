import { describe, expect, it } from "vitest";
import { createFormat } from "@/lib/format";
import { localeOf } from "@/lib/words";

const format = createFormat({
  timeZone: "America/New_York",
  currency: "USD",
  locale: "en-US",
});

describe("format", () => {
  it("writes times in the business's time zone", () => {
    expect(format.dateTime("2026-01-01T02:30:00Z")).toBe("Dec 31, 2025, 9:30 PM");
  });

  it("writes a time of day as it is, whatever the zone", () => {
    expect(format.clock("09:00")).toBe("9:00 AM");
    expect(format.clock("21:30:00")).toBe("9:30 PM");
  });

  it("falls back to UTC for a time zone the browser does not know", () => {
    const odd = createFormat({ timeZone: "Mars/Olympus", currency: "USD", locale: "en-US" });
    expect(odd.date("2026-01-01T02:30:00Z")).toBe("Jan 1, 2026");
  });

  it("reads money in minor units, whatever the currency's digits", () => {
    expect(format.money(1250)).toBe("$12.50");
    expect(format.money(1250, "JPY")).toBe("¥1,250");
  });

  it("keeps 100 % for all", () => {
    expect(format.percent(4_899 / 4_900)).toBe("99.9%");
    expect(format.percent(1)).toBe("100%");
  });

  it("counts in words", () => {
    expect(format.count(1, "customer")).toBe("1 customer");
    expect(format.count(1243, "customer")).toBe("1,243 customers");
    expect(format.count(2, "person", "people")).toBe("2 people");
  });

  it.each([
    [0.2, "under a second"],
    [42, "42 s"],
    [3_000, "50 min"],
    [3_600, "1 h"],
    [5_400, "1 h 30 min"],
  ])("writes a duration of %s seconds as %s", (seconds, text) => {
    expect(format.duration(seconds)).toBe(text);
  });

  it.each([
    [0, "0 bytes"],
    [1_500, "1.5 kB"],
    [209_715_200, "209.7 MB"],
  ])("writes %s bytes as %s", (size, text) => {
    expect(format.bytes(size)).toBe(text);
  });

  it("says how long ago", () => {
    const now = Date.parse("2026-01-02T12:00:00Z");
    expect(format.relative("2026-01-02T11:57:00Z", now)).toBe("3 minutes ago");
    expect(format.relative("2026-01-01T12:00:00Z", now)).toBe("yesterday");
    expect(format.relative("2026-01-02T12:00:00Z", now)).toBe("just now");
  });
});

describe("localeOf", () => {
  it("takes the browser's English, or British English where it has none", () => {
    expect(localeOf("en", ["de-DE", "en-AU"])).toBe("en-AU");
    expect(localeOf("en", ["de-DE"])).toBe("en-GB");
  });
});
