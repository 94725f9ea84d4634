import { queryOptions } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { keys } from "@/api/keys";

const EVERY_TEN_SECONDS = 10_000;

export const analyticsQuery = (id: number, isLive: boolean) =>
  queryOptions({
    queryKey: keys.campaigns.analytics(id),
    queryFn: () =>
      answer(client.GET("/api/v1/campaigns/{id}/analytics", { params: { path: { id } } })),
    refetchInterval: isLive ? EVERY_TEN_SECONDS : false,
  });

export const reportUrl = (id: number) => `/api/v1/campaigns/${id}/report.csv`;
