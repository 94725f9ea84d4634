import { expect, it } from "vitest";
import { instantOf, localTimeOf } from "@/lib/zonedTime";

it.each([
  ["2026-11-25T18:30", "Europe/Rome", "2026-11-25T17:30:00.000Z"],
  ["2026-07-25T18:30", "Europe/Rome", "2026-07-25T16:30:00.000Z"],
  ["2026-07-25T00:00", "America/New_York", "2026-07-25T04:00:00.000Z"],
  ["2026-03-29T03:00", "Europe/Rome", "2026-03-29T01:00:00.000Z"],
  ["2026-11-01T12:00", "Asia/Kolkata", "2026-11-01T06:30:00.000Z"],
])("reads %s in %s as %s, and back", (local, timeZone, instant) => {
  expect(instantOf(local, timeZone)).toBe(instant);
  expect(localTimeOf(instant, timeZone)).toBe(local);
});

it("knows no instant for an empty field", () => {
  expect(instantOf("", "Europe/Rome")).toBeNull();
});
