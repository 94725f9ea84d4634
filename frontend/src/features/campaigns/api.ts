import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import type {
  CampaignDraft,
  CampaignStatus,
  CampaignView,
  Channel,
  CustomerView,
  DeliveryStatus,
  TargetAudience,
} from "@/api/types";
import { isRunning } from "@/lib/campaigns";

const KEY = "campaigns";
const EVERY_SECOND = 1_000;
const NOW_AND_THEN = 10_000;

export type CampaignFilter = { status?: CampaignStatus; query?: string; cursor?: string };

export const campaignsQuery = (filter: CampaignFilter) =>
  queryOptions({
    queryKey: [KEY, "list", filter],
    queryFn: () => answer(client.GET("/api/v1/campaigns", { params: { query: filter } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => isRunning(status)) ? 2 * EVERY_SECOND : false,
  });

export const campaignQuery = (id: number) =>
  queryOptions({
    queryKey: [KEY, id],
    queryFn: () => answer(client.GET("/api/v1/campaigns/{id}", { params: { path: { id } } })),
  });

// Asking name servers takes seconds: once for each state of the campaign.
export const senderDomainQuery = (campaignId: number, version: string) =>
  queryOptions({
    queryKey: [KEY, campaignId, "sender-domain", version],
    queryFn: () =>
      answer(client.GET("/api/v1/sender-domain", { params: { query: { campaignId } } })),
    staleTime: 60_000,
    retry: false,
  });

export const progressQuery = (id: number) =>
  queryOptions({
    queryKey: [KEY, id, "progress"],
    queryFn: () =>
      answer(client.GET("/api/v1/campaigns/{id}/progress", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data ? progressInterval(state.data.status) : false),
  });

/** Each second while messages go out, slower where something may start by itself, else never. */
export function progressInterval(status: CampaignStatus): number | false {
  if (isRunning(status)) return EVERY_SECOND;
  return status === "scheduled" || status === "paused" ? NOW_AND_THEN : false;
}

export const analyticsQuery = (id: number, isLive: boolean) =>
  queryOptions({
    queryKey: [KEY, id, "analytics"],
    queryFn: () =>
      answer(client.GET("/api/v1/campaigns/{id}/analytics", { params: { path: { id } } })),
    refetchInterval: isLive ? NOW_AND_THEN : false,
  });

export type DeliveryFilter = {
  status?: DeliveryStatus;
  channel?: Channel;
  query?: string;
  cursor?: string;
};

export const deliveriesQuery = (id: number, filter: DeliveryFilter, isLive: boolean) =>
  queryOptions({
    queryKey: [KEY, id, "deliveries", filter],
    queryFn: () =>
      answer(
        client.GET("/api/v1/campaigns/{id}/deliveries", {
          params: { path: { id }, query: filter },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: isLive ? NOW_AND_THEN / 2 : false,
  });

export const reportUrl = (id: number) => `/api/v1/campaigns/${id}/report.csv`;

export const starterTemplatesQuery = queryOptions({
  queryKey: ["campaign-templates"],
  queryFn: () => answer(client.GET("/api/v1/campaign-templates")),
  staleTime: Number.POSITIVE_INFINITY,
});

export const audienceQuery = (audience: TargetAudience) =>
  queryOptions({
    queryKey: ["audience", audience],
    queryFn: () => answer(client.POST("/api/v1/audience", { body: audience })),
    enabled: audience.targetSegments.length > 0,
    placeholderData: keepPreviousData,
  });

export type PreviewTexts = Pick<CampaignView, "subject" | "emailContent" | "smsContent">;

/** Texts that are not saved yet are previewed too; `version` asks again after other fields were saved. */
export const previewQuery = (
  id: number,
  customerId: number | null,
  texts: PreviewTexts | null,
  version: string,
) =>
  queryOptions({
    queryKey: [KEY, id, "preview", customerId, texts, version],
    queryFn: () =>
      answer(
        client.POST("/api/v1/campaigns/{id}/preview", {
          params: { path: { id } },
          body: {
            ...(customerId !== null && { customerId }),
            ...texts,
          },
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** `version` asks again after a change was saved. */
export const preflightQuery = (id: number, version: string) =>
  queryOptions({
    queryKey: [KEY, id, "preflight", version],
    queryFn: () =>
      answer(client.GET("/api/v1/campaigns/{id}/preflight", { params: { path: { id } } })),
    staleTime: 0,
  });

/** `version` looks anew after a change was saved; `at` is when it would go out, absent for its own time. */
export const recipientCheckQuery = (id: number, version: string, at?: string) =>
  queryOptions({
    queryKey: [KEY, id, "recipient-check", version, at ?? null],
    queryFn: () =>
      answer(
        client.GET("/api/v1/campaigns/{id}/recipient-check", {
          params: { path: { id }, query: { at } },
        }),
      ),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.status === "queued" || state.data?.status === "running" ? EVERY_SECOND : false,
  });

export const startRecipientCheck = (id: number) =>
  answer(client.POST("/api/v1/campaigns/{id}/recipient-check", { params: { path: { id } } }));

export const customerSearchQuery = (query: string) =>
  queryOptions({
    queryKey: ["customers", "search", query],
    queryFn: () =>
      answer(client.GET("/api/v1/customers", { params: { query: { query, limit: 20 } } })),
    placeholderData: keepPreviousData,
    select: (page): CustomerView[] => page.items,
  });

export const useCreateCampaign = () =>
  useCampaignMutation((draft: CampaignDraft) =>
    answer(client.POST("/api/v1/campaigns", { body: draft })),
  );

export const useUpdateCampaign = (id: number) =>
  useCampaignMutation((draft: CampaignDraft) =>
    answer(client.PATCH("/api/v1/campaigns/{id}", { params: { path: { id } }, body: draft })),
  );

export const useDuplicateCampaign = () =>
  useCampaignMutation((id: number) =>
    answer(client.POST("/api/v1/campaigns/{id}/duplicate", { params: { path: { id } } })),
  );

export const useSendCampaign = (id: number) =>
  useCampaignMutation(({ key, scheduledAt }: { key: string; scheduledAt?: string }) =>
    answer(
      client.POST("/api/v1/campaigns/{id}/send", {
        params: { path: { id } },
        headers: { "Idempotency-Key": key },
        body: scheduledAt === undefined ? {} : { scheduledAt },
      }),
    ),
  );

export const usePauseCampaign = (id: number) =>
  useCampaignMutation(() =>
    answer(client.POST("/api/v1/campaigns/{id}/pause", { params: { path: { id } } })),
  );

export const useResumeCampaign = (id: number) =>
  useCampaignMutation(() =>
    answer(client.POST("/api/v1/campaigns/{id}/resume", { params: { path: { id } } })),
  );

export const useCancelCampaign = (id: number) =>
  useCampaignMutation((voidCoupons: boolean) =>
    answer(
      client.POST("/api/v1/campaigns/{id}/cancel", {
        params: { path: { id } },
        body: { voidCoupons },
      }),
    ),
  );

export const useRetryFailed = (id: number) =>
  useCampaignMutation(() =>
    answer(client.POST("/api/v1/campaigns/{id}/retry-failed", { params: { path: { id } } })),
  );

export type UnknownResolution = "resend" | "count-as-sent";

export function useResolveUnknown(id: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (request: { channel: Channel; resolution: UnknownResolution }) =>
      answer(
        client.POST("/api/v1/campaigns/{id}/unknown-deliveries", {
          params: { path: { id } },
          body: request,
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [KEY] }),
  });
}

export function useDeleteCampaign() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: number) =>
      answer(client.DELETE("/api/v1/campaigns/{id}", { params: { path: { id } } })),
    onSuccess: (_, id) => {
      queryClient.removeQueries({ queryKey: [KEY, id] });
      void queryClient.invalidateQueries({ queryKey: [KEY, "list"] });
      void queryClient.invalidateQueries({ queryKey: ["overview"] });
    },
  });
}

export const useTestMessage = (id: number) =>
  useMutation({
    mutationFn: (request: { email?: string; phone?: string; customerId?: number }) =>
      answer(
        client.POST("/api/v1/campaigns/{id}/test-message", {
          params: { path: { id } },
          body: request,
        }),
      ),
  });

/** The answer is the campaign as it is now; lists, progress and the overview are asked for again. */
function useCampaignMutation<Request = void>(send: (request: Request) => Promise<CampaignView>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (campaign) => {
      queryClient.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
      void queryClient.invalidateQueries({ queryKey: [KEY, "list"] });
      void queryClient.invalidateQueries({ queryKey: [KEY, campaign.id, "progress"] });
      void queryClient.invalidateQueries({ queryKey: ["overview"] });
    },
  });
}
