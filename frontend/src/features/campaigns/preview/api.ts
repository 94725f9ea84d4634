import { keepPreviousData, queryOptions, useMutation } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { keys } from "@/api/keys";
import type { CampaignView, CustomerView } from "@/api/types";

export type UnsavedContent = Partial<Pick<CampaignView, "subject" | "emailContent" | "smsContent">>;

/** Content that is not saved yet is previewed too; `version` asks again after other fields were saved. */
export const previewQuery = (
  id: number,
  customerId: number | null,
  content: UnsavedContent | null,
  version: string,
) =>
  queryOptions({
    queryKey: keys.campaigns.preview(id, version, customerId, content),
    queryFn: () =>
      answer(
        client.POST("/api/v1/campaigns/{id}/preview", {
          params: { path: { id } },
          body: {
            ...(customerId !== null && { customerId }),
            ...content,
          },
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const customerSearchQuery = (query: string) =>
  queryOptions({
    queryKey: keys.customers.search(query),
    queryFn: () =>
      answer(client.GET("/api/v1/customers", { params: { query: { query, limit: 20 } } })),
    placeholderData: keepPreviousData,
    select: (page): CustomerView[] => page.items,
  });

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
