import type { CampaignAnalytics, RedemptionAnalytics } from "@/api/types";
import { CHANNELS } from "@/lib/campaigns";
import { CHANNEL_NAMES } from "@/lib/campaignWords";
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
    ["Campaign", name],
    ["Started", analytics.startedAt ? format.dateTime(analytics.startedAt) : ""],
    ["Ended", analytics.completedAt ? format.dateTime(analytics.completedAt) : ""],
    ["Revenue", moneyWords(revenue, format)],
    ["Coupons issued", redemptions.issued],
    ["Redeemed", redemptions.redeemed, format.percent(redemptions.rate)],
    ["Uses", redemptions.uses],
    ["Refused at the counter", redemptions.refused],
    [],
    ["Customers on the way"],
    ["Targeted", funnel.targeted],
    ["Sent", funnel.sent],
    ["Delivered", funnel.delivered ?? ""],
    ["Opened the coupon", funnel.opened],
    ["Redeemed", funnel.redeemed],
    ...CHANNELS.flatMap((channel): Line[] => {
      const totals = analytics.channels[channel];
      if (totals.total === 0) return [];
      return [
        [],
        [`${CHANNEL_NAMES[channel]} messages`],
        ["Sent", totals.sent],
        ["Failed", totals.failed],
        ["Skipped", totals.skipped],
        ["Unknown", totals.unknown],
        ["Opted out", totals.optedOut],
        ...totals.events.map(({ kind, messages }): Line => [statusName(kind), messages]),
      ];
    }),
    [],
    ["Segment", "Customers", "Reached", "Redeemed"],
    ...analytics.segments.map(({ segment, targeted, sent, redeemed }) => [
      segment || "No segment",
      targeted,
      sent,
      redeemed,
    ]),
    [],
    ["Place", "Uses", "Revenue"],
    ...redemptions.byPlace.map((one) => [
      one.name || "No place given",
      one.uses,
      moneyWords(one.revenue, format),
    ]),
    [],
    ["Staff", "Uses", "Revenue"],
    ...redemptions.byStaff.map((one) => [
      one.name || "Unknown",
      one.uses,
      moneyWords(one.revenue, format),
    ]),
    [],
    ["Day", "Redeemed"],
    ...redemptions.byDay.map(({ day, uses }) => [day, uses]),
    [],
    ["Why not sent", "Channel", "Status", "Messages"],
    ...analytics.failures.map(({ channel, status, code, text, count }) => [
      text || code,
      CHANNEL_NAMES[channel],
      statusName(status),
      count,
    ]),
  ];
  return csvOf(lines);
}
