import { t } from "@lingui/core/macro";
import type { ComparedCampaign } from "@/api/types";
import type { Format } from "@/lib/format";
import { moneyWords } from "@/lib/money";

export type Figure = {
  name: string;
  /** As it is compared; undefined where the campaign cannot have it. */
  value: (campaign: ComparedCampaign) => number | undefined;
  words: (campaign: ComparedCampaign, value: number, format: Format) => string;
  /** Which of them is the better one; without it none is. */
  better?: "more" | "less";
};

const share = (part: number, whole: number) => (whole > 0 ? part / whole : undefined);

/** Of one currency alone: bills of two cannot be compared. */
const revenueOf = ({ revenue }: ComparedCampaign) =>
  revenue.length > 1 ? undefined : (revenue[0]?.amountMinor ?? 0);

const currencyOf = ({ revenue }: ComparedCampaign) => revenue[0]?.currency;

const count = (_: ComparedCampaign, value: number, format: Format) => format.number(value);
const percent = (_: ComparedCampaign, value: number, format: Format) => format.percent(value);
const money = (campaign: ComparedCampaign, value: number, format: Format) =>
  format.money(value, currencyOf(campaign));

/** What campaigns are compared by, what they brought first. */
const FIGURES: { title: string; figures: Figure[] }[] = [
  {
    title: t`What it brought`,
    figures: [
      {
        name: t`Revenue`,
        value: revenueOf,
        words: ({ revenue }, value, format) => moneyWords(revenue, format) || format.money(value),
        better: "more",
      },
      { name: t`Redeemed`, value: ({ redeemed }) => redeemed, words: count, better: "more" },
      {
        name: t`Redeemed of coupons`,
        value: ({ redeemed, targeted }) => share(redeemed, targeted),
        words: percent,
        better: "more",
      },
      {
        name: t`Average bill`,
        value: (one) => share(revenueOf(one) ?? 0, one.bills),
        words: (one, value, format) => money(one, Math.round(value), format),
        better: "more",
      },
      {
        name: t`Revenue for each customer written to`,
        value: (one) => share(revenueOf(one) ?? 0, one.targeted),
        words: (one, value, format) => money(one, Math.round(value), format),
        better: "more",
      },
      { name: t`Opted out`, value: ({ optedOut }) => optedOut, words: count, better: "less" },
    ],
  },
  {
    title: t`On the way there`,
    figures: [
      { name: t`Customers`, value: ({ targeted }) => targeted, words: count },
      { name: t`E-mails sent`, value: ({ email }) => whereSent(email, email.sent), words: count },
      {
        name: t`E-mails delivered`,
        value: ({ email }) => whereTold(email.delivered, email.sent),
        words: percent,
        better: "more",
      },
      {
        name: t`E-mails opened`,
        value: ({ email }) => whereTold(email.opened, email.sent),
        words: percent,
        better: "more",
      },
      {
        name: t`E-mails clicked`,
        value: ({ email }) => whereTold(email.clicked, email.sent),
        words: percent,
        better: "more",
      },
      {
        name: t`E-mails bounced`,
        value: ({ email }) => (email.delivered > 0 ? share(email.bounced, email.sent) : undefined),
        words: percent,
        better: "less",
      },
      { name: t`SMS sent`, value: ({ sms }) => whereSent(sms, sms.sent), words: count },
      {
        name: t`SMS delivered`,
        value: ({ sms }) => whereTold(sms.delivered, sms.sent),
        words: percent,
        better: "more",
      },
    ],
  },
];

function whereSent({ total }: { total: number }, sent: number) {
  return total > 0 ? sent : undefined;
}

/** Providers that report nothing leave 0: that says nothing of the campaign. */
function whereTold(told: number, sent: number) {
  return told > 0 ? share(told, sent) : undefined;
}

/** Without what none of them has. */
export const shownFigures = (campaigns: ComparedCampaign[]) =>
  FIGURES.map(({ title, figures }) => ({
    title,
    figures: figures.filter(({ value }) => campaigns.some((one) => value(one) !== undefined)),
  })).filter(({ figures }) => figures.length > 0);

/** The best of them, if they differ and one may be called better. */
export function bestOf(figure: Figure, campaigns: ComparedCampaign[]): number | undefined {
  const values = campaigns.flatMap((campaign) => figure.value(campaign) ?? []);
  if (!figure.better || values.length < 2 || new Set(values).size === 1) return undefined;
  return figure.better === "more" ? Math.max(...values) : Math.min(...values);
}
