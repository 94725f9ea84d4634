import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { EVERY } from "@/api/intervals";
import { keys } from "@/api/keys";
import type { Channel, SandboxBehavior } from "@/api/types";
import { useChange } from "@/api/useChange";

export type OutboxFilter = {
  channel?: Channel;
  campaign?: number;
  query?: string;
  cursor?: string;
};

/** The first page follows what arrives; a later page stays as it was opened. */
export const outboxQuery = ({ channel, campaign, query, cursor }: OutboxFilter) =>
  queryOptions({
    queryKey: keys.outbox.list({ channel, campaign, query, cursor }),
    queryFn: () =>
      answer(
        client.GET("/api/v1/outbox", {
          params: { query: { channel, campaignId: campaign, query, cursor } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: cursor ? false : EVERY.fiveSeconds,
  });

export const outboxMessageQuery = (id: number) =>
  queryOptions({
    queryKey: keys.outbox.one(id),
    queryFn: () => answer(client.GET("/api/v1/outbox/{id}", { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const campaignNamesQuery = queryOptions({
  queryKey: keys.campaigns.names,
  queryFn: () => answer(client.GET("/api/v1/campaigns", { params: { query: { limit: 200 } } })),
  select: ({ items }) => new Map(items.map(({ id, name }) => [id, name])),
});

export const behaviorQuery = queryOptions({
  queryKey: keys.outbox.behavior,
  queryFn: () => answer(client.GET("/api/v1/outbox/behavior")),
});

export function useSaveBehavior() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (behavior: SandboxBehavior) =>
      answer(client.PUT("/api/v1/outbox/behavior", { body: behavior })),
    onSuccess: (saved) => queryClient.setQueryData(behaviorQuery.queryKey, saved),
  });
}

export const useEmptyOutbox = () =>
  useChange((_: undefined) => answer(client.DELETE("/api/v1/outbox")), [keys.outbox.lists]);
