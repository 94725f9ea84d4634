import { queryOptions } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { EVERY } from "@/api/intervals";
import { keys } from "@/api/keys";

/** From kept sums: it is there while the rest is still counted. */
export const broughtQuery = (id: number) =>
  queryOptions({
    queryKey: keys.campaigns.brought(id),
    queryFn: () =>
      answer(client.GET("/api/v1/campaigns/{id}/brought", { params: { path: { id } } })),
    refetchInterval: EVERY.tenSeconds,
  });

export const analyticsQuery = (id: number, isLive: boolean) =>
  queryOptions({
    queryKey: keys.campaigns.analytics(id),
    queryFn: () =>
      answer(client.GET("/api/v1/campaigns/{id}/analytics", { params: { path: { id } } })),
    refetchInterval: isLive ? EVERY.tenSeconds : false,
  });

export const linksQuery = (id: number, isLive: boolean) =>
  queryOptions({
    queryKey: keys.campaigns.links(id),
    queryFn: () => answer(client.GET("/api/v1/campaigns/{id}/links", { params: { path: { id } } })),
    refetchInterval: isLive ? EVERY.tenSeconds : false,
  });

export const reportUrl = (id: number) => `/api/v1/campaigns/${id}/report.csv?writtenFor=people`;
