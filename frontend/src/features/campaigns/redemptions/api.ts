import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import type { paths } from "@/api/generated/schema";
import { EVERY } from "@/api/intervals";
import { keys } from "@/api/keys";
import { useChange } from "@/api/useChange";

export const redemptionAnalyticsQuery = (id: number) =>
  queryOptions({
    queryKey: keys.campaigns.redemptionAnalytics(id),
    queryFn: () =>
      answer(
        client.GET("/api/v1/campaigns/{id}/redemption-analytics", { params: { path: { id } } }),
      ),
    refetchInterval: EVERY.tenSeconds,
  });

// a link may say anything; the API names what there is
type RedemptionsQuery = paths["/api/v1/redemptions"]["get"]["parameters"]["query"];

export type RedemptionFilter = {
  campaignId: number;
  result?: string;
  place?: string;
  by?: string;
  without?: "place" | "by";
  segment?: string;
  limit?: number;
  cursor?: string;
};

export const redemptionsQuery = (filter: RedemptionFilter) =>
  queryOptions({
    queryKey: keys.campaigns.redemptions(filter.campaignId, filter),
    queryFn: () =>
      answer(client.GET("/api/v1/redemptions", { params: { query: filter as RedemptionsQuery } })),
    placeholderData: keepPreviousData,
  });

/** The whole log that a filter lets through, whatever page of it is shown. */
export function redemptionsCsv({ cursor: _, limit: __, ...filter }: RedemptionFilter) {
  const query = new URLSearchParams({ writtenFor: "people" });
  for (const [name, value] of Object.entries(filter)) {
    if (value) query.set(name, String(value));
  }
  return `/api/v1/redemptions.csv?${query}`;
}

export const useReverseRedemption = () =>
  useChange(
    (id: number) =>
      answer(client.POST("/api/v1/redemptions/{id}/reversal", { params: { path: { id } } })),
    [keys.campaigns.all],
  );
