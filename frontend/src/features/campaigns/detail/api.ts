import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, client, tagged } from "@/api/client";
import { EVERY } from "@/api/intervals";
import { keys } from "@/api/keys";
import type {
  CampaignStatus,
  Channel,
  DeliveryOutcome,
  DeliveryStatus,
  ReachedBy,
} from "@/api/types";
import { useChange } from "@/api/useChange";
import { useCampaignChange } from "@/features/campaigns/api";
import { isRunning } from "@/lib/campaigns";

export const progressQuery = (id: number) =>
  queryOptions({
    queryKey: keys.campaigns.progress(id),
    queryFn: () =>
      answer(client.GET("/api/v1/campaigns/{id}/progress", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data ? progressInterval(state.data.status) : false),
  });

/** Each second while messages go out, slower where something may start by itself, else never. */
export function progressInterval(status: CampaignStatus): number | false {
  if (isRunning(status)) return EVERY.second;
  return status === "scheduled" || status === "paused" ? EVERY.tenSeconds : false;
}

export type DeliveryFilter = {
  status?: DeliveryStatus;
  channel?: Channel;
  outcome?: DeliveryOutcome;
  reachedBy?: ReachedBy;
  link?: number;
  segment?: string;
  errorCode?: string;
  query?: string;
  cursor?: string;
};

export const deliveriesQuery = (id: number, filter: DeliveryFilter, isLive: boolean) =>
  queryOptions({
    queryKey: keys.campaigns.deliveries(id, filter),
    queryFn: () =>
      answer(
        client.GET("/api/v1/campaigns/{id}/deliveries", {
          params: { path: { id }, query: filter },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: isLive ? EVERY.fiveSeconds : false,
  });

export const usePauseCampaign = (id: number) =>
  useCampaignChange(() =>
    tagged(client.POST("/api/v1/campaigns/{id}/pause", { params: { path: { id } } })),
  );

export const useResumeCampaign = (id: number) =>
  useCampaignChange(() =>
    tagged(client.POST("/api/v1/campaigns/{id}/resume", { params: { path: { id } } })),
  );

export const useCancelCampaign = (id: number) =>
  useCampaignChange((voidCoupons: boolean) =>
    tagged(
      client.POST("/api/v1/campaigns/{id}/cancel", {
        params: { path: { id } },
        body: { voidCoupons },
      }),
    ),
  );

export const useRetryFailed = (id: number) =>
  useCampaignChange(() =>
    tagged(client.POST("/api/v1/campaigns/{id}/retry-failed", { params: { path: { id } } })),
  );

export type UnknownResolution = "resend" | "count-as-sent" | "count-as-not-sent";

export const useResolveUnknown = (id: number) =>
  useChange(
    (request: { channel: Channel; resolution: UnknownResolution }) =>
      answer(
        client.POST("/api/v1/campaigns/{id}/unknown-deliveries", {
          params: { path: { id } },
          body: request,
        }),
      ),
    [keys.campaigns.all],
  );
