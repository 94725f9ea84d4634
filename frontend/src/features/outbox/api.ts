import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type {
  CampaignSummary,
  Channel,
  OutboxMessage,
  OutboxMessageDetail,
  Page,
  SandboxBehavior,
} from "@/api/types";

const KEY = "outbox";
const NOW_AND_THEN = 5_000;

export type OutboxFilter = {
  channel?: Channel;
  campaign?: number;
  query?: string;
  cursor?: string;
};

/** The first page follows what arrives; a later page stays as it was opened. */
export const outboxQuery = ({ channel, campaign, query, cursor }: OutboxFilter) =>
  queryOptions({
    queryKey: [KEY, "list", { channel, campaign, query, cursor }],
    queryFn: () =>
      api.get<Page<OutboxMessage>>("/outbox", { channel, campaignId: campaign, query, cursor }),
    placeholderData: keepPreviousData,
    refetchInterval: cursor ? false : NOW_AND_THEN,
  });

export const outboxMessageQuery = (id: number) =>
  queryOptions({
    queryKey: [KEY, "one", id],
    queryFn: () => api.get<OutboxMessageDetail>(`/outbox/${id}`),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const campaignNamesQuery = queryOptions({
  queryKey: ["campaigns", "names"],
  queryFn: () => api.get<Page<CampaignSummary>>("/campaigns", { limit: 200 }),
  select: ({ items }) => new Map(items.map(({ id, name }) => [id, name])),
});

export const behaviorQuery = queryOptions({
  queryKey: [KEY, "behavior"],
  queryFn: () => api.get<SandboxBehavior>("/outbox/behavior"),
});

export function useSaveBehavior() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (behavior: SandboxBehavior) =>
      api.put<SandboxBehavior>("/outbox/behavior", behavior),
    onSuccess: (saved) => queryClient.setQueryData(behaviorQuery.queryKey, saved),
  });
}

export function useEmptyOutbox() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete("/outbox"),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [KEY, "list"] }),
  });
}
