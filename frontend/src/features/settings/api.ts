import {
  keepPreviousData,
  type QueryKey,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api } from "@/api/client";
import { meQuery } from "@/api/shared";
import type {
  AccountView,
  ApiKeyScope,
  ApiKeyView,
  AuditEntry,
  BusinessView,
  Channel,
  CreatedApiKey,
  Page,
  Role,
  SuppressionView,
} from "@/api/types";

export const businessQuery = queryOptions({
  queryKey: ["business"],
  queryFn: () => api.get<BusinessView>("/business"),
});

export const accountsQuery = queryOptions({
  queryKey: ["accounts"],
  queryFn: () => api.get<Page<AccountView>>("/accounts"),
});

export const apiKeysQuery = queryOptions({
  queryKey: ["api-keys"],
  queryFn: () => api.get<Page<ApiKeyView>>("/api-keys"),
});

export type SuppressionFilter = { channel?: Channel; query?: string; cursor?: string };

export const suppressionsQuery = (filter: SuppressionFilter) =>
  queryOptions({
    queryKey: ["suppressions", filter],
    queryFn: () => api.get<Page<SuppressionView>>("/suppressions", filter),
    placeholderData: keepPreviousData,
  });

export const auditLogQuery = (cursor?: string) =>
  queryOptions({
    queryKey: ["audit-log", cursor],
    queryFn: () => api.get<Page<AuditEntry>>("/audit-log", { cursor }),
    placeholderData: keepPreviousData,
  });

export const useSaveBusiness = () =>
  useChange(
    (change: Partial<BusinessView>) => api.patch<BusinessView>("/business", change),
    [businessQuery.queryKey, meQuery.queryKey],
  );

export type NewAccount = { email: string; name: string; role: Role; password: string };
export type AccountChange = { role?: Role; disabled?: boolean; password?: string };

export const useCreateAccount = () =>
  useChange(
    (account: NewAccount) => api.post<AccountView>("/accounts", account),
    [accountsQuery.queryKey],
  );

export const useChangeAccount = (id: number) =>
  useChange(
    (change: AccountChange) => api.patch<AccountView>(`/accounts/${id}`, change),
    [accountsQuery.queryKey],
  );

export const useDeleteAccount = () =>
  useChange((id: number) => api.delete(`/accounts/${id}`), [accountsQuery.queryKey]);

export const useCreateApiKey = () =>
  useChange(
    (key: { name: string; scopes: ApiKeyScope[] }) => api.post<CreatedApiKey>("/api-keys", key),
    [apiKeysQuery.queryKey],
  );

export const useDeleteApiKey = () =>
  useChange((id: number) => api.delete(`/api-keys/${id}`), [apiKeysQuery.queryKey]);

export const useSuppress = () =>
  useChange(
    (draft: { channel: Channel; address: string }) =>
      api.post<SuppressionView>("/suppressions", draft),
    [["suppressions"], ["segments"]],
  );

export const useUnsuppress = () =>
  useChange((id: number) => api.delete(`/suppressions/${id}`), [["suppressions"], ["segments"]]);

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
