import {
  keepPreviousData,
  type QueryKey,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { answer, client, multipart } from "@/api/client";
import { businessQuery, meQuery, sendingQuery, topicsQuery } from "@/api/shared";
import type { BusinessChange, Channel, SendingSettingsChange } from "@/api/types";

// Asking name servers takes seconds: once when it is shown, and again when somebody asks.
export const senderDomainQuery = queryOptions({
  queryKey: ["sender-domain"],
  queryFn: () => answer(client.GET("/api/v1/sender-domain")),
  staleTime: 60_000,
  retry: false,
});

export const accountsQuery = queryOptions({
  queryKey: ["accounts"],
  queryFn: () => answer(client.GET("/api/v1/accounts")),
});

export const apiKeysQuery = queryOptions({
  queryKey: ["api-keys"],
  queryFn: () => answer(client.GET("/api/v1/api-keys")),
});

export type SuppressionFilter = {
  channel?: Channel;
  reason?: string;
  query?: string;
  cursor?: string;
};

export const suppressionsQuery = (filter: SuppressionFilter) =>
  queryOptions({
    queryKey: ["suppressions", filter],
    queryFn: () => answer(client.GET("/api/v1/suppressions", { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });

export const auditLogQuery = (cursor?: string) =>
  queryOptions({
    queryKey: ["audit-log", cursor],
    queryFn: () => answer(client.GET("/api/v1/audit-log", { params: { query: { cursor } } })),
    placeholderData: keepPreviousData,
  });

export const useSaveBusiness = () =>
  useChange(
    (change: BusinessChange) => answer(client.PATCH("/api/v1/business", { body: change })),
    [businessQuery.queryKey, meQuery.queryKey, senderDomainQuery.queryKey],
  );

export const useSaveSending = () =>
  useChange(
    (change: SendingSettingsChange) =>
      answer(client.PATCH("/api/v1/business/sending", { body: change })),
    [sendingQuery.queryKey],
  );

export const useSetLogo = () =>
  useChange(
    (file: File) =>
      answer(client.POST("/api/v1/business/logo", multipart<{ file?: string }>({ file }))),
    [businessQuery.queryKey, meQuery.queryKey],
  );

export const useRemoveLogo = () =>
  useChange(
    (_: undefined) => answer(client.DELETE("/api/v1/business/logo")),
    [businessQuery.queryKey, meQuery.queryKey],
  );

export const invitationsQuery = queryOptions({
  queryKey: ["invitations"],
  queryFn: () => answer(client.GET("/api/v1/invitations")),
});

export type Invitation = { email?: string; name: string; role: string };

export const useInvite = () =>
  useChange(
    (draft: Invitation) => answer(client.POST("/api/v1/invitations", { body: draft })),
    [invitationsQuery.queryKey],
  );

export const useWithdrawInvitation = () =>
  useChange(
    (id: number) => answer(client.DELETE("/api/v1/invitations/{id}", { params: { path: { id } } })),
    [invitationsQuery.queryKey],
  );

export const suspiciousQuery = (days: number) =>
  queryOptions({
    queryKey: ["suspicious", days],
    queryFn: () =>
      answer(client.GET("/api/v1/redemptions/suspicious", { params: { query: { days } } })),
    placeholderData: keepPreviousData,
  });

export type NewAccount = { email: string; name: string; role: string; password: string };
export type AccountChange = { role?: string; disabled?: boolean; password?: string };

export const useCreateAccount = () =>
  useChange(
    (account: NewAccount) => answer(client.POST("/api/v1/accounts", { body: account })),
    [accountsQuery.queryKey],
  );

export const useChangeAccount = (id: number) =>
  useChange(
    (change: AccountChange) =>
      answer(client.PATCH("/api/v1/accounts/{id}", { params: { path: { id } }, body: change })),
    [accountsQuery.queryKey],
  );

export const useDeleteAccount = () =>
  useChange(
    (id: number) => answer(client.DELETE("/api/v1/accounts/{id}", { params: { path: { id } } })),
    [accountsQuery.queryKey],
  );

export const useCreateApiKey = () =>
  useChange(
    (key: { name: string; scopes: string[] }) =>
      answer(client.POST("/api/v1/api-keys", { body: key })),
    [apiKeysQuery.queryKey],
  );

export const useDeleteApiKey = () =>
  useChange(
    (id: number) => answer(client.DELETE("/api/v1/api-keys/{id}", { params: { path: { id } } })),
    [apiKeysQuery.queryKey],
  );

export const useSuppress = () =>
  useChange(
    (draft: { channel: Channel; address: string }) =>
      answer(client.POST("/api/v1/suppressions", { body: draft })),
    [["suppressions"], ["segments"]],
  );

export const useUnsuppress = () =>
  useChange(
    ({ id, theyAsked }: { id: number; theyAsked: boolean }) =>
      answer(
        client.DELETE("/api/v1/suppressions/{id}", {
          params: { path: { id }, query: { theyAsked } },
        }),
      ),
    [["suppressions"], ["segments"]],
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
    [["suppressions"], ["segments"]],
  );

export type TopicDraft = { name: string; description: string };

/** Creates a topic, or changes the one with the id. */
export const useSaveTopic = (id?: number) =>
  useChange(
    (draft: TopicDraft) =>
      id === undefined
        ? answer(client.POST("/api/v1/topics", { body: draft }))
        : answer(client.PATCH("/api/v1/topics/{id}", { params: { path: { id } }, body: draft })),
    [topicsQuery.queryKey, ["customers", "topics"]],
  );

export const useDeleteTopic = () =>
  useChange(
    (id: number) => answer(client.DELETE("/api/v1/topics/{id}", { params: { path: { id } } })),
    [topicsQuery.queryKey, ["customers", "topics"]],
  );

/** A change, after which what it touched is asked for again. */
function useChange<Request, Answer>(
  send: (request: Request) => Promise<Answer>,
  touched: QueryKey[],
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      for (const queryKey of touched) void queryClient.invalidateQueries({ queryKey });
    },
  });
}
