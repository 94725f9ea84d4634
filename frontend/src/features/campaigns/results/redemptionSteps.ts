import { t } from "@lingui/core/macro";
import type { RedemptionAnalytics } from "@/api/types";
import { every, stepsOf } from "@/features/campaigns/results/timeline";
import type { Format } from "@/lib/format";

type Steps = {
  title: string;
  /** "per day": how much time each bar stands for. */
  per: string;
  data: { at: string; uses: number }[];
};

/** Up to here each day has a bar of its own; beyond, each week. */
const MOST_DAYS = 62;
const WEEK = 7;

/** The server tells every day between the first and the last. */
export function daySteps(days: RedemptionAnalytics["byDay"], format: Format): Steps {
  if (days.length <= MOST_DAYS) {
    return {
      title: t`Redemptions per day`,
      per: t`per day`,
      data: days.map(({ day, uses }) => ({ at: format.day(day), uses })),
    };
  }
  const weeks = days.flatMap(({ day }, i) =>
    i % WEEK === 0 ? [{ at: format.day(day), uses: sumOf(days.slice(i, i + WEEK)) }] : [],
  );
  return { title: t`Redemptions per week`, per: t`per week`, data: weeks };
}

/** The server tells the hours in which something was redeemed; the time between is as long as it was. */
export function hourSteps(hours: RedemptionAnalytics["byHour"], format: Format): Steps {
  const buckets = hours.map(({ at, uses }) => ({ at, email: uses, sms: 0 }));
  const { seconds, steps } = stepsOf({ bucketSeconds: 3_600, buckets });
  const per = every(seconds);
  return {
    title: t`Redemptions ${per}`,
    per,
    data: steps.map(({ at, email }) => ({ at: format.dateTime(at), uses: email })),
  };
}

const sumOf = (days: RedemptionAnalytics["byDay"]) => days.reduce((sum, { uses }) => sum + uses, 0);
