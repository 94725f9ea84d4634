import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, client } from "@/api/client";

const KEY = "campaigns";
const NOW_AND_THEN = 10_000;

export const redemptionAnalyticsQuery = (id: number) =>
  queryOptions({
    queryKey: [KEY, id, "redemption-analytics"],
    queryFn: () =>
      answer(
        client.GET("/api/v1/campaigns/{id}/redemption-analytics", { params: { path: { id } } }),
      ),
    refetchInterval: NOW_AND_THEN,
  });

export type RedemptionFilter = { campaignId: number; result?: string; cursor?: string };

export const redemptionsQuery = (filter: RedemptionFilter) =>
  queryOptions({
    queryKey: [KEY, filter.campaignId, "redemptions", filter],
    queryFn: () => answer(client.GET("/api/v1/redemptions", { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });

export function useReverseRedemption() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: number) =>
      answer(client.POST("/api/v1/redemptions/{id}/reversal", { params: { path: { id } } })),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: [KEY] }),
  });
}
