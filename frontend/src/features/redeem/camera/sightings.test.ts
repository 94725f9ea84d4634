import { expect, it } from "vitest";
import { Sightings } from "@/features/redeem/camera/sightings";

it("takes a coupon that stays before the camera once", () => {
  const sightings = new Sightings();
  const seen = [0, 200, 1_000, 2_000, 3_000].map((now) => sightings.isNews("A", now, true));
  expect(seen).toEqual([true, false, false, false, false]);
});

it("takes it again once it was away", () => {
  const sightings = new Sightings();
  sightings.isNews("A", 0, true);
  expect(sightings.isNews("A", 1_300, true)).toBe(true);
});

it("takes the next customer's at once", () => {
  const sightings = new Sightings();
  sightings.isNews("A", 0, true);
  expect(sightings.isNews("B", 100, true)).toBe(true);
});

it("changes nothing while a decision is awaited, and still knows the held coupon afterwards", () => {
  const sightings = new Sightings();
  sightings.isNews("A", 0, true);
  expect(sightings.isNews("B", 500, false)).toBe(false);
  expect(sightings.isNews("A", 9_000, false)).toBe(false);
  expect(sightings.isNews("A", 9_500, true)).toBe(false);
  expect(sightings.isNews("B", 9_600, true)).toBe(true);
});
