import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, client, tagged } from "@/api/client";
import { EVERY } from "@/api/intervals";
import { keys } from "@/api/keys";
import { useCampaignChange } from "@/features/campaigns/api";

// Asking name servers takes seconds: once for each state of the campaign.
export const senderDomainQuery = (campaignId: number, version: string) =>
  queryOptions({
    queryKey: keys.campaigns.senderDomain(campaignId, version),
    queryFn: () =>
      answer(client.GET("/api/v1/sender-domain", { params: { query: { campaignId } } })),
    staleTime: 60_000,
    retry: false,
  });

/** `version` asks again after a change was saved. */
export const preflightQuery = (id: number, version: string) =>
  queryOptions({
    queryKey: keys.campaigns.preflight(id, version),
    queryFn: () =>
      answer(client.GET("/api/v1/campaigns/{id}/preflight", { params: { path: { id } } })),
    staleTime: 0,
    refetchInterval: EVERY.tenSeconds,
    // What was typed beside it stays while a campaign that was changed elsewhere is looked at again.
    placeholderData: keepPreviousData,
  });

/** `version` checks anew after a change was saved; `at` is when it would go out, absent for its own time. */
export const recipientCheckQuery = (id: number, version: string, at?: string) =>
  queryOptions({
    queryKey: keys.campaigns.recipientCheck(id, version, at),
    queryFn: () =>
      answer(
        client.GET("/api/v1/campaigns/{id}/recipient-check", {
          params: { path: { id }, query: { at } },
        }),
      ),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.status === "queued" || state.data?.status === "running"
        ? EVERY.second
        : EVERY.tenSeconds,
  });

export const startRecipientCheck = (id: number) =>
  answer(client.POST("/api/v1/campaigns/{id}/recipient-check", { params: { path: { id } } }));

export const useSendCampaign = (id: number) =>
  useCampaignChange(({ key, scheduledAt }: { key: string; scheduledAt?: string }) =>
    tagged(
      client.POST("/api/v1/campaigns/{id}/send", {
        params: { path: { id } },
        headers: { "Idempotency-Key": key },
        body: scheduledAt === undefined ? {} : { scheduledAt },
      }),
    ),
  );
