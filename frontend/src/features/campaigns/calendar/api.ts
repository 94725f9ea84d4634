import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { keys } from "@/api/keys";
import type { CampaignSummary } from "@/api/types";
import { dayIn } from "@/lib/days";

const MOST = 200;

/** What went or goes out between two days, both included, the earliest first. */
export const calendarQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: keys.campaigns.calendar(from, to),
    queryFn: () =>
      answer(
        client.GET("/api/v1/campaigns", {
          params: { query: { from, to, sort: "sent", order: "asc", limit: MOST } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const goesOutAt = ({ status, scheduledAt, sentAt }: CampaignSummary) =>
  (status === "scheduled" ? scheduledAt : sentAt) ?? undefined;

/** By the day on which they go out. */
export function byDay(campaigns: CampaignSummary[], timeZone: string) {
  const days = new Map<string, CampaignSummary[]>();
  for (const campaign of campaigns) {
    const at = goesOutAt(campaign);
    if (!at) continue;
    const day = dayIn(at, timeZone);
    days.set(day, [...(days.get(day) ?? []), campaign]);
  }
  return days;
}
