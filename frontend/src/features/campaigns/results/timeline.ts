import { plural } from "@lingui/core/macro";
import type { CampaignAnalytics } from "@/api/types";

type Timeline = CampaignAnalytics["timeline"];

/** One step of the axis: from `at` on, as long as all others. */
export type TimelineStep = { at: string; email: number; sms: number };

const MOST_STEPS = 60;

const MINUTE = 60;
const HOUR = 3_600;
/** Seconds that people count in. */
const LENGTHS = [
  ...[1, 2, 5, 10, 15, 30],
  ...[MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE],
  ...[HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR],
];

/**
 * What was sent over steps of equal length without a gap: where nothing went out there is a step with nothing. Steps are long
 * enough that at most 60 stand side by side, so that a steady rate does not look like the teeth of a saw.
 */
export function stepsOf({ bucketSeconds, buckets }: Timeline) {
  const times = buckets.map(({ at }) => Date.parse(at) / 1_000);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (buckets.length === 0) return { seconds: bucketSeconds, steps: [] };
  const span = last - first + bucketSeconds;
  // A step holds whole buckets, or some steps would hold one more than others.
  const fitting = LENGTHS.find(
    (length) => length % bucketSeconds === 0 && span / length <= MOST_STEPS,
  );
  const seconds = fitting ?? Math.ceil(span / MOST_STEPS / bucketSeconds) * bucketSeconds;
  const start = Math.floor(first / seconds);
  const count = Math.floor(last / seconds) - start + 1;
  const steps = Array.from({ length: count }, (_, i): TimelineStep => {
    const at = new Date((start + i) * seconds * 1_000).toISOString();
    return { at, email: 0, sms: 0 };
  });
  buckets.forEach(({ email, sms }, i) => {
    const step = steps[Math.floor((times[i] ?? 0) / seconds) - start];
    if (step) {
      step.email += email;
      step.sms += sms;
    }
  });
  return { seconds, steps };
}

/** "per 5 minutes" */
export function every(seconds: number): string {
  if (seconds < MINUTE) return plural(seconds, { one: "per second", other: "per # seconds" });
  const minutes = Math.round(seconds / MINUTE);
  if (seconds < HOUR) return plural(minutes, { one: "per minute", other: "per # minutes" });
  const hours = Math.round(seconds / HOUR);
  return plural(hours, { one: "per hour", other: "per # hours" });
}
