import type { ComparedCampaign } from "@/api/types";
import { dayIn, daysBetween } from "@/lib/days";

const MOST_DAYS = 60;

/** How many redemptions there were by the end of each day since the campaign went out: day 1 is the day of sending. */
export function comebackOf(campaigns: ComparedCampaign[], timeZone: string) {
  const curves = campaigns.map(({ id, sentAt, days }) => {
    const first = sentAt ? dayIn(sentAt, timeZone) : days[0]?.day;
    return {
      key: String(id),
      steps: days.map(({ day, redeemed }) => ({
        step: first ? Math.max(1, daysBetween(first, day) + 1) : 1,
        redeemed,
      })),
    };
  });
  const last = Math.max(1, ...curves.flatMap(({ steps }) => steps.map(({ step }) => step)));
  return Array.from({ length: Math.min(last, MOST_DAYS) }, (_, i) => ({
    day: i + 1,
    ...Object.fromEntries(
      curves.map(({ key, steps }) => [
        key,
        steps.filter(({ step }) => step <= i + 1).reduce((sum, { redeemed }) => sum + redeemed, 0),
      ]),
    ),
  }));
}
