import { expect, it } from "vitest";
import { hiddenFilters, isFiltered, wireFilter } from "@/features/customers/filter";

it("asks for days of the calendar", () => {
  const search = { segment: "vip", visit: "not90", sort: "name", cursor: "x" } as const;
  expect(wireFilter(search, "2027-03-31")).toEqual({
    segment: "vip",
    notVisitedSince: "2026-12-31",
  });
  expect(wireFilter({ visit: "in30" }, "2027-03-01")).toEqual({ visitedSince: "2027-01-30" });
});

it("counts the filters that are not seen", () => {
  expect(hiddenFilters({ query: "a", visit: "in30", importId: 3 })).toBe(2);
  expect(isFiltered({ sort: "name" })).toBe(false);
  expect(isFiltered({ importId: 3 })).toBe(true);
  expect(isFiltered({ ruleSegment: 3 })).toBe(true);
});
