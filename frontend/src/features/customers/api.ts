import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { segmentsQuery } from "@/api/shared";
import type {
  ConsentChangeView,
  ConsentStatus,
  CustomerPage,
  CustomerView,
  Page,
} from "@/api/types";

export type CustomerFilter = { query?: string; segment?: string; cursor?: string };

/** A field left out stays as it is; an empty text clears it. */
export type CustomerChange = {
  email?: string;
  phone?: string;
  firstName?: string;
  lastName?: string;
  segments?: string[];
  attributes?: Record<string, string>;
  language?: string;
  timeZone?: string;
  emailConsent?: ConsentStatus;
  smsConsent?: ConsentStatus;
};

export type TagChange = { customerIds: number[]; add: string[]; remove: string[] };

export const customersQuery = (filter: CustomerFilter) =>
  queryOptions({
    queryKey: ["customers", "list", filter],
    queryFn: () => api.get<CustomerPage>("/customers", filter),
    placeholderData: keepPreviousData,
  });

export const customerQuery = (id: number) =>
  queryOptions({
    queryKey: ["customers", "one", id],
    queryFn: () => api.get<CustomerView>(`/customers/${id}`),
  });

export const consentChangesQuery = (id: number) =>
  queryOptions({
    queryKey: ["customers", "consent-changes", id],
    queryFn: () => api.get<Page<ConsentChangeView>>(`/customers/${id}/consent-changes`),
  });

/** Creates a customer, or changes the one with the id. */
export const useSaveCustomer = (id?: number) =>
  useCustomerMutation((change: CustomerChange) =>
    id === undefined
      ? api.post<CustomerView>("/customers", change)
      : api.patch<CustomerView>(`/customers/${id}`, change),
  );

export const useDeleteCustomer = () =>
  useCustomerMutation((id: number) => api.delete(`/customers/${id}`));

export const useTagCustomers = () =>
  useCustomerMutation((change: TagChange) =>
    api.post<{ updated: number }>("/customers/tags", change),
  );

/** After any change, lists, segment counts and the overview are asked for again. */
function useCustomerMutation<Request, Answer>(send: (request: Request) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ["customers"] });
      void queryClient.invalidateQueries({ queryKey: segmentsQuery.queryKey });
      void queryClient.invalidateQueries({ queryKey: ["overview"] });
    },
  });
}
