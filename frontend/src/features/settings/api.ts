import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, client, ifMatch, multipart, tagged } from "@/api/client";
import type { components, paths } from "@/api/generated/schema";
import { keys, touched } from "@/api/keys";
import type { BusinessChange, Channel, SendingSettingsChange } from "@/api/types";
import { useChange } from "@/api/useChange";

// Asking name servers takes seconds: once when it is shown, and again when somebody asks.
export const senderDomainQuery = queryOptions({
  queryKey: keys.senderDomain,
  queryFn: () => answer(client.GET("/api/v1/sender-domain")),
  staleTime: 60_000,
  retry: false,
});

export const accountsQuery = queryOptions({
  queryKey: keys.accounts,
  queryFn: () => answer(client.GET("/api/v1/accounts")),
});

export const apiKeysQuery = queryOptions({
  queryKey: keys.apiKeys,
  queryFn: () => answer(client.GET("/api/v1/api-keys")),
});

// a link may say anything; the API names what there is
type SuppressionsQuery = paths["/api/v1/suppressions"]["get"]["parameters"]["query"];

export type SuppressionFilter = {
  channel?: Channel;
  reason?: string;
  query?: string;
  cursor?: string;
};

export const suppressionsQuery = (filter: SuppressionFilter) =>
  queryOptions({
    queryKey: keys.suppressions.list(filter),
    queryFn: () =>
      answer(
        client.GET("/api/v1/suppressions", { params: { query: filter as SuppressionsQuery } }),
      ),
    placeholderData: keepPreviousData,
  });

export const auditLogQuery = (cursor?: string) =>
  queryOptions({
    queryKey: keys.auditLog(cursor),
    queryFn: () => answer(client.GET("/api/v1/audit-log", { params: { query: { cursor } } })),
    placeholderData: keepPreviousData,
  });

export const useSaveBusiness = () =>
  useChange(
    ({ change, etag }: { change: BusinessChange; etag?: string }) =>
      tagged(client.PATCH("/api/v1/business", { headers: ifMatch(etag), body: change })),
    [...touched.business, keys.senderDomain],
  );

export const useSaveSending = () =>
  useChange(
    ({ change, etag }: { change: SendingSettingsChange; etag?: string }) =>
      tagged(client.PATCH("/api/v1/business/sending", { headers: ifMatch(etag), body: change })),
    [keys.sending],
  );

export const useSetLogo = () =>
  useChange(
    (file: File) =>
      answer(client.POST("/api/v1/business/logo", multipart<{ file?: string }>({ file }))),
    touched.business,
  );

export const useRemoveLogo = () =>
  useChange((_: undefined) => answer(client.DELETE("/api/v1/business/logo")), touched.business);

export const useRemoveSecondFactor = () =>
  useChange(
    (id: number) =>
      answer(client.DELETE("/api/v1/accounts/{id}/second-factor", { params: { path: { id } } })),
    [keys.accounts],
  );

export const invitationsQuery = queryOptions({
  queryKey: keys.invitations,
  queryFn: () => answer(client.GET("/api/v1/invitations")),
});

// a select gives texts; the API names the roles there are
type InvitationDraft = components["schemas"]["InvitationDraft"];
type AccountDraft = components["schemas"]["AccountDraft"];
type RoleChange = components["schemas"]["AccountChange"];
type ApiKeyDraft = components["schemas"]["ApiKeyDraft"];

export type Invitation = { email?: string; name: string; role: string };

export const useInvite = () =>
  useChange(
    (draft: Invitation) =>
      answer(client.POST("/api/v1/invitations", { body: draft as InvitationDraft })),
    [keys.invitations],
  );

export const useWithdrawInvitation = () =>
  useChange(
    (id: number) => answer(client.DELETE("/api/v1/invitations/{id}", { params: { path: { id } } })),
    [keys.invitations],
  );

export const suspiciousQuery = (days: number) =>
  queryOptions({
    queryKey: keys.suspicious(days),
    queryFn: () =>
      answer(client.GET("/api/v1/redemptions/suspicious", { params: { query: { days } } })),
    placeholderData: keepPreviousData,
  });

export type NewAccount = { email: string; name: string; role: string; password: string };
export type AccountChange = { role?: string; disabled?: boolean; password?: string };

export const useCreateAccount = () =>
  useChange(
    (account: NewAccount) =>
      answer(client.POST("/api/v1/accounts", { body: account as AccountDraft })),
    [keys.accounts],
  );

export const useChangeAccount = (id: number) =>
  useChange(
    (change: AccountChange) =>
      answer(
        client.PATCH("/api/v1/accounts/{id}", {
          params: { path: { id } },
          body: change as RoleChange,
        }),
      ),
    [keys.accounts],
  );

export const useDeleteAccount = () =>
  useChange(
    (id: number) => answer(client.DELETE("/api/v1/accounts/{id}", { params: { path: { id } } })),
    [keys.accounts],
  );

export const useCreateApiKey = () =>
  useChange(
    (key: { name: string; scopes: string[]; expiresInDays: number; networks: string[] }) =>
      answer(client.POST("/api/v1/api-keys", { body: key as ApiKeyDraft })),
    [keys.apiKeys],
  );

export const useDeleteApiKey = () =>
  useChange(
    (id: number) => answer(client.DELETE("/api/v1/api-keys/{id}", { params: { path: { id } } })),
    [keys.apiKeys],
  );

export const useSuppress = () =>
  useChange(
    (draft: { channel: Channel; address: string }) =>
      answer(client.POST("/api/v1/suppressions", { body: draft })),
    touched.suppressions,
  );

export const useUnsuppress = () =>
  useChange(
    ({ id, theyAsked }: { id: number; theyAsked: boolean }) =>
      answer(
        client.DELETE("/api/v1/suppressions/{id}", {
          params: { path: { id }, query: { theyAsked } },
        }),
      ),
    touched.suppressions,
  );

export const SUPPRESSIONS_CSV = "/api/v1/suppressions/export.csv";

export const useImportSuppressions = () =>
  useChange(
    (upload: { file: File; reason: string }) =>
      answer(
        client.POST(
          "/api/v1/suppressions/import",
          multipart<{ file?: string; reason?: string }>(upload),
        ),
      ),
    touched.suppressions,
  );

export type TopicDraft = { name: string; description: string };

export const topicQuery = (id: number) =>
  queryOptions({
    queryKey: keys.topic(id),
    queryFn: () => tagged(client.GET("/api/v1/topics/{id}", { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  });

/** Creates a topic, or changes the one with the id. */
export const useSaveTopic = (id?: number) =>
  useChange(
    ({ draft, etag }: { draft: TopicDraft; etag?: string }) =>
      tagged(
        id === undefined
          ? client.POST("/api/v1/topics", { body: draft })
          : client.PATCH("/api/v1/topics/{id}", {
              params: { path: { id } },
              headers: ifMatch(etag),
              body: draft,
            }),
      ),
    touched.topics,
  );

export const useDeleteTopic = () =>
  useChange(
    (id: number) => answer(client.DELETE("/api/v1/topics/{id}", { params: { path: { id } } })),
    touched.topics,
  );
