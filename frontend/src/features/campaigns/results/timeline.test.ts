import { expect, test } from "vitest";
import { stepsOf } from "@/features/campaigns/results/timeline";

const START = Date.parse("2026-11-28T10:00:00Z");
const at = (second: number) => new Date(START + second * 1_000).toISOString();
const sent = (second: number, email = 10, sms = 0) => ({ at: at(second), email, sms });

test("a pause is as long on the axis as it was", () => {
  const { seconds, steps } = stepsOf({ bucketSeconds: 1, buckets: [sent(0), sent(1), sent(78)] });
  expect(seconds).toBe(2);
  expect(steps).toHaveLength(40);
  expect(steps[0]).toEqual({ at: at(0), email: 20, sms: 0 });
  expect(steps.slice(1, -1).every(({ email }) => email === 0)).toBe(true);
  expect(steps.at(-1)).toEqual({ at: at(78), email: 10, sms: 0 });
});

test("nothing that was sent is lost, and the steps are few", () => {
  for (const [bucketSeconds, gap] of [
    [1, 1],
    [1, 7],
    [60, 60],
    [300, 3_600],
    [3_600, 250_000],
  ] as const) {
    const buckets = Array.from({ length: 100 }, (_, i) => sent(i * gap, i, 2 * i));
    const { steps } = stepsOf({ bucketSeconds, buckets });
    expect(steps.length).toBeLessThanOrEqual(61);
    expect(steps.reduce((sum, { email }) => sum + email, 0)).toBe(4_950);
    expect(steps.reduce((sum, { sms }) => sum + sms, 0)).toBe(9_900);
  }
});

test("a steady rate looks steady", () => {
  for (const bucketSeconds of [1, 5, 10, 30, 60, 300, 600, 1_800, 3_600, 21_600, 100_000]) {
    const buckets = Array.from({ length: 118 }, (_, i) => sent(i * bucketSeconds));
    const inside = stepsOf({ bucketSeconds, buckets }).steps.slice(1, -1);
    expect(new Set(inside.map(({ email }) => email)).size).toBe(1);
  }
});

test("a single moment is one step, nothing is none", () => {
  expect(stepsOf({ bucketSeconds: 5, buckets: [sent(0, 3)] }).steps).toHaveLength(1);
  expect(stepsOf({ bucketSeconds: 5, buckets: [] }).steps).toEqual([]);
});
