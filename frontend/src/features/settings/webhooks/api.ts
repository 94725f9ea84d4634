import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, client, ifMatch, tagged } from "@/api/client";
import { EVERY } from "@/api/intervals";
import { keys } from "@/api/keys";
import type { CallStatus, WebhookDraft } from "@/api/types";
import { useChange } from "@/api/useChange";

export const webhooksQuery = queryOptions({
  queryKey: keys.webhooks.list,
  queryFn: () => answer(client.GET("/api/v1/webhooks")),
});

export const webhookQuery = (id: number) =>
  queryOptions({
    queryKey: keys.webhooks.one(id),
    queryFn: () => tagged(client.GET("/api/v1/webhooks/{id}", { params: { path: { id } } })),
  });

export type CallFilter = { status?: CallStatus; cursor?: string };

/** Asked again by itself: what is sent shows what came of it a second later. */
export const callsQuery = (id: number, filter: CallFilter) =>
  queryOptions({
    queryKey: keys.webhooks.calls(id, filter),
    queryFn: () =>
      answer(
        client.GET("/api/v1/webhooks/{id}/calls", { params: { path: { id }, query: filter } }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY.fiveSeconds,
  });

export const useCreateWebhook = () =>
  useChange(
    (draft: WebhookDraft) => answer(client.POST("/api/v1/webhooks", { body: draft })),
    [keys.webhooks.list],
  );

export const useChangeWebhook = (id: number) =>
  useChange(
    ({ draft, etag }: { draft: WebhookDraft; etag?: string }) =>
      tagged(
        client.PATCH("/api/v1/webhooks/{id}", {
          params: { path: { id } },
          headers: ifMatch(etag),
          body: draft,
        }),
      ),
    [keys.webhooks.all],
  );

export const useDeleteWebhook = (id: number) =>
  useChange(
    (_: undefined) => answer(client.DELETE("/api/v1/webhooks/{id}", { params: { path: { id } } })),
    [keys.webhooks.list],
  );

export const useRotateSecret = (id: number) =>
  useChange(
    (_: undefined) =>
      answer(client.POST("/api/v1/webhooks/{id}/secret", { params: { path: { id } } })),
    [keys.webhooks.all],
  );

export const useTestWebhook = (id: number) =>
  useChange(
    (_: undefined) =>
      answer(client.POST("/api/v1/webhooks/{id}/test", { params: { path: { id } } })),
    [keys.webhooks.all],
  );

export const useReplayCall = (id: number) =>
  useChange(
    (callId: number) =>
      answer(
        client.POST("/api/v1/webhooks/{id}/calls/{callId}/replay", {
          params: { path: { id, callId } },
        }),
      ),
    [keys.webhooks.all],
  );

export const useReplayFailed = (id: number) =>
  useChange(
    (since: string) =>
      answer(
        client.POST("/api/v1/webhooks/{id}/replay", { params: { path: { id } }, body: { since } }),
      ),
    [keys.webhooks.all],
  );
