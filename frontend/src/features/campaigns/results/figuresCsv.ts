import { t } from "@lingui/core/macro";
import type { CampaignAnalytics, RedemptionAnalytics } from "@/api/types";
import { CHANNELS } from "@/lib/campaigns";
import { CHANNEL_NAMES, OUTCOME_NAMES } from "@/lib/campaignWords";
import { csvOf } from "@/lib/csv";
import type { Format } from "@/lib/format";
import { moneyWords } from "@/lib/money";
import { statusName } from "@/lib/statuses";

type Line = readonly (string | number)[];

/** Every figure of the results as lines that a person reads: what it is of, its name, its values. */
export function figuresCsv(
  name: string,
  analytics: CampaignAnalytics,
  redemptions: RedemptionAnalytics,
  format: Format,
): string {
  const { revenue, funnel } = redemptions;
  const lines: Line[] = [
    [t`Campaign`, name],
    [t`Started`, analytics.startedAt ? format.dateTime(analytics.startedAt) : ""],
    [t`Ended`, analytics.completedAt ? format.dateTime(analytics.completedAt) : ""],
    [t`Revenue`, moneyWords(revenue, format)],
    [t`Coupons issued`, redemptions.issued],
    [t`Redeemed`, redemptions.redeemed, format.percent(redemptions.rate)],
    [t`Uses`, redemptions.uses],
    [t`Refused at the counter`, redemptions.refused],
    [],
    [t`Customers on the way`],
    [t`Targeted`, funnel.targeted],
    [t`Sent`, funnel.sent],
    [t`Delivered`, funnel.delivered ?? ""],
    [t`Opened the coupon`, funnel.opened],
    [t`Redeemed`, funnel.redeemed],
    ...CHANNELS.flatMap((channel): Line[] => {
      const totals = analytics.channels[channel];
      if (totals.total === 0) return [];
      const channelName = CHANNEL_NAMES[channel];
      return [
        [],
        [t`${channelName} messages`],
        [t`Sent`, totals.sent],
        [t`Failed`, totals.failed],
        [t`Skipped`, totals.skipped],
        [t`Unknown`, totals.unknown],
        [t`Opted out`, totals.optedOut],
        ...totals.events.map(({ kind, messages }): Line => [OUTCOME_NAMES[kind], messages]),
      ];
    }),
    [],
    [t`Segment`, t`Customers`, t`Reached`, t`Redeemed`],
    ...analytics.segments.map(({ segment, targeted, sent, redeemed }) => [
      segment || t`No segment`,
      targeted,
      sent,
      redeemed,
    ]),
    [],
    [t`Place`, t`Uses`, t`Revenue`],
    ...redemptions.byPlace.map((one) => [
      one.name || t`No place given`,
      one.uses,
      moneyWords(one.revenue, format),
    ]),
    [],
    [t`Staff`, t`Uses`, t`Revenue`],
    ...redemptions.byStaff.map((one) => [
      one.name || t`Unknown`,
      one.uses,
      moneyWords(one.revenue, format),
    ]),
    [],
    [t`Day`, t`Redeemed`],
    ...redemptions.byDay.map(({ day, uses }) => [day, uses]),
    [],
    [t`Why not sent`, t`Channel`, t`Status`, t`Messages`],
    ...analytics.failures.map(({ channel, status, code, text, count }) => [
      text || code,
      CHANNEL_NAMES[channel],
      statusName(status),
      count,
    ]),
  ];
  return csvOf(lines);
}
