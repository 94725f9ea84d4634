import { t } from "@lingui/core/macro";
import { queryOptions } from "@tanstack/react-query";
import { answer, client, ifMatch, tagged } from "@/api/client";
import { keys, touched } from "@/api/keys";
import type { Rule, RuleSegment } from "@/api/types";
import { useChange } from "@/api/useChange";

export const useRenameSegment = (name: string) =>
  useSegmentChange((newName: string) =>
    answer(
      client.PATCH("/api/v1/segments/{name}", {
        params: { path: { name } },
        body: { name: newName },
      }),
    ),
  );

export const useDeleteSegment = (name: string) =>
  useSegmentChange(() =>
    answer(client.DELETE("/api/v1/segments/{name}", { params: { path: { name } } })),
  );

/** A segment is a tag on customers: when it changes, so do they. */
const useSegmentChange = <Answer, Request = void>(send: (request: Request) => Promise<Answer>) =>
  useChange(send, touched.segments);

export const ruleSegmentQuery = (id: number) =>
  queryOptions({
    queryKey: keys.ruleSegment(id),
    queryFn: () => tagged(client.GET("/api/v1/rule-segments/{id}", { params: { path: { id } } })),
    staleTime: 0,
  });

/** Whom a rule finds now; it reads all customers, so it is not asked again for a while. */
export const rulePreviewQuery = (rule: Rule) =>
  queryOptions({
    queryKey: keys.rulePreview(rule),
    queryFn: () => answer(client.POST("/api/v1/rule-segments/preview", { body: { rule } })),
    staleTime: 60_000,
    retry: false,
  });

export const ruleSuggestionsQuery = queryOptions({
  queryKey: keys.ruleSuggestions,
  queryFn: () => answer(client.GET("/api/v1/rule-segments/suggestions")),
  staleTime: 300_000,
});

/** Campaigns that went out, the newest first, to choose one. */
export const sentCampaignsQuery = queryOptions({
  queryKey: keys.campaigns.names,
  queryFn: () => answer(client.GET("/api/v1/campaigns", { params: { query: { limit: 200 } } })),
});

export const importsQuery = queryOptions({
  queryKey: keys.imports.list(),
  queryFn: () => answer(client.GET("/api/v1/customer-imports")),
});

export type RuleDraft = { name: string; rule: Rule };

/** Saves a new rule, or changes the one with the id. */
export const useSaveRule = (id?: number) =>
  useChange(
    ({ draft, etag }: { draft: RuleDraft; etag?: string }): Promise<RuleSegment> =>
      tagged(
        id === undefined
          ? client.POST("/api/v1/rule-segments", { body: draft })
          : client.PATCH("/api/v1/rule-segments/{id}", {
              params: { path: { id } },
              body: draft,
              headers: ifMatch(etag),
            }),
      ),
    touched.ruleSegments,
  );

export const useDeleteRule = (id: number) =>
  useChange(
    () => answer(client.DELETE("/api/v1/rule-segments/{id}", { params: { path: { id } } })),
    touched.ruleSegments,
  );

/** A draft that goes to whom a rule finds. */
export const useWriteToRule = () =>
  useChange(
    ({ id, name }: RuleSegment) =>
      answer(
        client.POST("/api/v1/campaigns", {
          body: { name: t`To ${name}`, targetRuleSegmentIds: [id] },
        }),
      ),
    [keys.campaigns.lists],
  );
