import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { segmentsQuery } from "@/api/shared";
import type { CustomerFields } from "@/api/types";

export type CustomerFilter = { query?: string; segment?: string; cursor?: string };

/** A field left out stays as it is; an empty text clears it. */
export type CustomerChange = CustomerFields;

export type TagChange = { customerIds: number[]; add: string[]; remove: string[] };

export const customersQuery = (filter: CustomerFilter) =>
  queryOptions({
    queryKey: ["customers", "list", filter],
    queryFn: () => answer(client.GET("/api/v1/customers", { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });

export const customerCouponsQuery = (id: number) =>
  queryOptions({
    queryKey: ["customers", id, "coupons"],
    queryFn: () =>
      answer(client.GET("/api/v1/customers/{id}/coupons", { params: { path: { id } } })),
  });

export const customerQuery = (id: number) =>
  queryOptions({
    queryKey: ["customers", "one", id],
    queryFn: () => answer(client.GET("/api/v1/customers/{id}", { params: { path: { id } } })),
  });

export const consentChangesQuery = (id: number, cursor?: string) =>
  queryOptions({
    queryKey: ["customers", "consent-changes", id, cursor],
    queryFn: () =>
      answer(
        client.GET("/api/v1/customers/{id}/consent-changes", {
          params: { path: { id }, query: { cursor, limit: 20 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The entries of the suppression list for one address. */
export const suppressionsOfQuery = (address?: string | null) =>
  queryOptions({
    queryKey: ["suppressions", "of", address],
    queryFn: () =>
      answer(client.GET("/api/v1/suppressions", { params: { query: { query: address ?? "" } } })),
    enabled: Boolean(address),
    select: ({ items }) => items.filter((entry) => entry.address === address),
  });

export const customerTopicsQuery = (id: number) =>
  queryOptions({
    queryKey: ["customers", "topics", id],
    queryFn: () =>
      answer(client.GET("/api/v1/customers/{id}/topics", { params: { path: { id } } })),
  });

export const useChooseTopics = (id: number) =>
  useCustomerMutation((leftTopicIds: number[]) =>
    answer(
      client.PUT("/api/v1/customers/{id}/topics", {
        params: { path: { id } },
        body: { leftTopicIds },
      }),
    ),
  );

export const customerExportUrl = (id: number) => `/api/v1/customers/${id}/export`;

/** Forgets a customer for good; the confirmation is their address. */
export const useEraseCustomer = (id: number) =>
  useCustomerMutation((confirmation: string) =>
    answer(
      client.POST("/api/v1/customers/{id}/erasure", {
        params: { path: { id } },
        body: { confirmation },
      }),
    ),
  );

/** Creates a customer, or changes the one with the id. */
export const useSaveCustomer = (id?: number) =>
  useCustomerMutation((change: CustomerChange) =>
    id === undefined
      ? answer(client.POST("/api/v1/customers", { body: change }))
      : answer(client.PATCH("/api/v1/customers/{id}", { params: { path: { id } }, body: change })),
  );

export const useDeleteCustomer = () =>
  useCustomerMutation((id: number) =>
    answer(client.DELETE("/api/v1/customers/{id}", { params: { path: { id } } })),
  );

export const useTagCustomers = () =>
  useCustomerMutation((change: TagChange) =>
    answer(client.POST("/api/v1/customers/tags", { body: change })),
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
