import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, client, ifMatch, tagged } from "@/api/client";
import { EVERY } from "@/api/intervals";
import { keys, touched } from "@/api/keys";
import type { CampaignDraft, CampaignStatus, CampaignView, TargetAudience } from "@/api/types";
import { useAskAgain, useChange } from "@/api/useChange";
import { type CampaignSort, isRunning } from "@/lib/campaigns";

/** What more than one room asks and changes. Everything else lives in its room's api.ts. */

export type CampaignFilter = {
  status?: CampaignStatus;
  query?: string;
  sort?: CampaignSort;
  order?: "asc" | "desc";
  cursor?: string;
};

export const campaignsQuery = (filter: CampaignFilter) =>
  queryOptions({
    queryKey: keys.campaigns.list(filter),
    queryFn: () => answer(client.GET("/api/v1/campaigns", { params: { query: filter } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => isRunning(status)) ? EVERY.twoSeconds : false,
  });

export const campaignQuery = (id: number) =>
  queryOptions({
    queryKey: keys.campaigns.one(id),
    queryFn: () => tagged(client.GET("/api/v1/campaigns/{id}", { params: { path: { id } } })),
  });

export const starterTemplatesQuery = queryOptions({
  queryKey: keys.starterTemplates,
  queryFn: () => answer(client.GET("/api/v1/campaign-templates")),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Whether anybody is to get it yet. */
export const isChosen = ({ targetSegments, targetRuleSegmentIds }: TargetAudience) =>
  targetSegments.length + (targetRuleSegmentIds?.length ?? 0) > 0;

export const audienceQuery = (audience: TargetAudience) =>
  queryOptions({
    queryKey: keys.audience(audience),
    queryFn: () => answer(client.POST("/api/v1/audience", { body: audience })),
    enabled: isChosen(audience),
    placeholderData: keepPreviousData,
  });

export const useUpdateCampaign = (id: number) =>
  useCampaignChange(({ draft, etag }: { draft: CampaignDraft; etag?: string }) =>
    tagged(
      client.PATCH("/api/v1/campaigns/{id}", {
        params: { path: { id } },
        headers: ifMatch(etag),
        body: draft,
      }),
    ),
  );

export const useDuplicateCampaign = () =>
  useCampaignChange((id: number) =>
    answer(client.POST("/api/v1/campaigns/{id}/duplicate", { params: { path: { id } } })),
  );

export function useDeleteCampaign() {
  const queryClient = useQueryClient();
  return useChange(
    (id: number) => answer(client.DELETE("/api/v1/campaigns/{id}", { params: { path: { id } } })),
    (_, id) => {
      queryClient.removeQueries({ queryKey: keys.campaigns.one(id) });
      return [keys.campaigns.lists, keys.overview];
    },
  );
}

/** The answer is the campaign as it is now; lists, progress and the overview are asked for again. */
export function useCampaignChange<Request = void>(
  send: (request: Request) => Promise<CampaignView>,
) {
  const queryClient = useQueryClient();
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: send,
    onSuccess: (campaign) => {
      queryClient.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
      askAgain(touched.campaign(campaign.id));
    },
  });
}
