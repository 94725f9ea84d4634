import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type {
  AudienceView,
  CampaignAnalytics,
  CampaignDraft,
  CampaignPreflight,
  CampaignPreview,
  CampaignProgress,
  CampaignStatus,
  CampaignSummary,
  CampaignView,
  Channel,
  CustomerPage,
  CustomerView,
  DeliveryStatus,
  DeliveryView,
  Page,
  StarterTemplate,
  TestMessageResults,
} from "@/api/types";
import { isRunning } from "@/lib/campaigns";

const KEY = "campaigns";
const EVERY_SECOND = 1_000;
const NOW_AND_THEN = 10_000;

export type CampaignFilter = { status?: CampaignStatus; query?: string; cursor?: string };

export const campaignsQuery = (filter: CampaignFilter) =>
  queryOptions({
    queryKey: [KEY, "list", filter],
    queryFn: () => api.get<Page<CampaignSummary>>("/campaigns", filter),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => isRunning(status)) ? 2 * EVERY_SECOND : false,
  });

export const campaignQuery = (id: number) =>
  queryOptions({
    queryKey: [KEY, id],
    queryFn: () => api.get<CampaignView>(`/campaigns/${id}`),
  });

export const progressQuery = (id: number) =>
  queryOptions({
    queryKey: [KEY, id, "progress"],
    queryFn: () => api.get<CampaignProgress>(`/campaigns/${id}/progress`),
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
    queryFn: () => api.get<CampaignAnalytics>(`/campaigns/${id}/analytics`),
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
    queryFn: () => api.get<Page<DeliveryView>>(`/campaigns/${id}/deliveries`, filter),
    placeholderData: keepPreviousData,
    refetchInterval: isLive ? NOW_AND_THEN / 2 : false,
  });

export const reportUrl = (id: number) => `/api/v1/campaigns/${id}/report.csv`;

export const starterTemplatesQuery = queryOptions({
  queryKey: ["campaign-templates"],
  queryFn: () => api.get<{ items: StarterTemplate[] }>("/campaign-templates"),
  staleTime: Number.POSITIVE_INFINITY,
});

export type Audience = { targetSegments: string[]; excludedSegments: string[] };

export const audienceQuery = (audience: Audience) =>
  queryOptions({
    queryKey: ["audience", audience],
    queryFn: () => api.post<AudienceView>("/audience", audience),
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
      api.post<CampaignPreview>(`/campaigns/${id}/preview`, {
        ...(customerId !== null && { customerId }),
        ...texts,
      }),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** `version` asks again after a change was saved. */
export const preflightQuery = (id: number, version: string) =>
  queryOptions({
    queryKey: [KEY, id, "preflight", version],
    queryFn: () => api.get<CampaignPreflight>(`/campaigns/${id}/preflight`),
    staleTime: 0,
  });

export const customerSearchQuery = (query: string) =>
  queryOptions({
    queryKey: ["customers", "search", query],
    queryFn: () => api.get<CustomerPage>("/customers", { query, limit: 20 }),
    placeholderData: keepPreviousData,
    select: (page): CustomerView[] => page.items,
  });

export const useCreateCampaign = () =>
  useCampaignMutation((draft: CampaignDraft) => api.post<CampaignView>("/campaigns", draft));

export const useUpdateCampaign = (id: number) =>
  useCampaignMutation((draft: CampaignDraft) => api.patch<CampaignView>(`/campaigns/${id}`, draft));

export const useDuplicateCampaign = () =>
  useCampaignMutation((id: number) => api.post<CampaignView>(`/campaigns/${id}/duplicate`));

export const useSendCampaign = (id: number) =>
  useCampaignMutation(({ key, scheduledAt }: { key: string; scheduledAt?: string }) =>
    api.postOnce<CampaignView>(
      `/campaigns/${id}/send`,
      key,
      scheduledAt === undefined ? {} : { scheduledAt },
    ),
  );

export const usePauseCampaign = (id: number) =>
  useCampaignMutation(() => api.post<CampaignView>(`/campaigns/${id}/pause`));

export const useResumeCampaign = (id: number) =>
  useCampaignMutation(() => api.post<CampaignView>(`/campaigns/${id}/resume`));

export const useCancelCampaign = (id: number) =>
  useCampaignMutation((voidCoupons: boolean) =>
    api.post<CampaignView>(`/campaigns/${id}/cancel`, { voidCoupons }),
  );

export const useRetryFailed = (id: number) =>
  useCampaignMutation(() => api.post<CampaignView>(`/campaigns/${id}/retry-failed`));

export type UnknownResolution = "resend" | "count-as-sent";

export function useResolveUnknown(id: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (request: { channel: Channel; resolution: UnknownResolution }) =>
      api.post<{ resolved: number }>(`/campaigns/${id}/unknown-deliveries`, request),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [KEY] }),
  });
}

export function useDeleteCampaign() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => api.delete(`/campaigns/${id}`),
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
      api.post<TestMessageResults>(`/campaigns/${id}/test-message`, request),
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
