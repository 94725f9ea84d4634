import { expect, test } from "vitest";
import { addDays, addMonths, dayIn, isMonth, weeksOf } from "@/lib/days";

test("a day is that of the place, not of the browser", () => {
  expect(dayIn("2026-11-30T23:30:00Z", "Europe/Rome")).toBe("2026-12-01");
  expect(dayIn("2026-12-01T02:00:00Z", "America/New_York")).toBe("2026-11-30");
});

test("months and days go over the ends of years", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addMonths("2026-12", 1)).toBe("2027-01");
  expect(addMonths("2026-01", -1)).toBe("2025-12");
  expect([isMonth("2026-13"), isMonth("2026-12"), isMonth(undefined)]).toEqual([
    false,
    true,
    false,
  ]);
});

test("a month is whole weeks, from the day a week begins", () => {
  const mondays = weeksOf("2026-11", 1);
  expect(mondays[0]?.[0]).toBe("2026-10-26");
  expect(mondays.at(-1)?.[6]).toBe("2026-12-06");
  expect(weeksOf("2026-11", 0)[0]?.[0]).toBe("2026-11-01");
  expect(weeksOf("2026-02", 0)).toHaveLength(4);
});
