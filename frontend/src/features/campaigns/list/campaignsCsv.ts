import { t } from "@lingui/core/macro";
import { allPages, WHOLE_PAGE } from "@/api/allPages";
import { answer, client } from "@/api/client";
import type { CampaignFilter } from "@/features/campaigns/api";
import { CHANNEL_NAMES } from "@/lib/campaignWords";
import type { Format } from "@/lib/format";
import { moneyWords } from "@/lib/money";
import { statusName } from "@/lib/statuses";

/** All campaigns that the list's filter lets through, in its order. */
export async function campaignsCsv(filter: CampaignFilter, format: Format) {
  const campaigns = await allPages((cursor) =>
    answer(
      client.GET("/api/v1/campaigns", {
        params: { query: { ...filter, cursor, limit: WHOLE_PAGE } },
      }),
    ),
  );
  return [
    [
      ...[
        t`Campaign`,
        t`Offer`,
        t`Status`,
        t`Channels`,
        t`Sent`,
        t`Scheduled`,
        t`Ended`,
        t`Customers`,
      ],
      ...[t`E-mails sent`, t`SMS sent`, t`Redeemed`, t`Rate`, t`Revenue`],
    ],
    ...campaigns.map((one) => [
      one.name,
      one.offerTitle,
      statusName(one.status),
      one.channels.map((channel) => CHANNEL_NAMES[channel]).join(" + "),
      one.sentAt ? format.dateTime(one.sentAt) : "",
      one.scheduledAt ? format.dateTime(one.scheduledAt) : "",
      one.completedAt ? format.dateTime(one.completedAt) : "",
      one.totalTargeted,
      one.emailsSent,
      one.smsSent,
      one.redeemed,
      one.totalTargeted > 0 ? format.percent(one.redeemed / one.totalTargeted) : "",
      moneyWords(one.revenue, format),
    ]),
  ];
}
