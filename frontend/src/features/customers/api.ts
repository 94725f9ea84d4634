import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, client, ifMatch, tagged } from "@/api/client";
import { keys, touched } from "@/api/keys";
import type { ConsentStatus, CustomerFields } from "@/api/types";
import { useChange } from "@/api/useChange";

export type CustomerFilter = {
  query?: string;
  segment?: string;
  emailConsent?: ConsentStatus;
  smsConsent?: ConsentStatus;
  cursor?: string;
};

/** A field left out stays as it is; an empty text clears it. */
export type CustomerChange = CustomerFields;

export type TagChange = { customerIds: number[]; add: string[]; remove: string[] };

export const customersQuery = (filter: CustomerFilter) =>
  queryOptions({
    queryKey: keys.customers.list(filter),
    queryFn: () => answer(client.GET("/api/v1/customers", { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });

export const customerCouponsQuery = (id: number) =>
  queryOptions({
    queryKey: keys.customers.coupons(id),
    queryFn: () =>
      answer(client.GET("/api/v1/customers/{id}/coupons", { params: { path: { id } } })),
  });

export const customerQuery = (id: number) =>
  queryOptions({
    queryKey: keys.customers.one(id),
    queryFn: () => tagged(client.GET("/api/v1/customers/{id}", { params: { path: { id } } })),
  });

export const consentChangesQuery = (id: number, cursor?: string) =>
  queryOptions({
    queryKey: keys.customers.consentChanges(id, cursor),
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
    queryKey: keys.suppressions.of(address),
    queryFn: () =>
      answer(client.GET("/api/v1/suppressions", { params: { query: { query: address ?? "" } } })),
    enabled: Boolean(address),
    select: ({ items }) => items.filter((entry) => entry.address === address),
  });

export const customerTopicsQuery = (id: number) =>
  queryOptions({
    queryKey: keys.customers.topics(id),
    queryFn: () =>
      tagged(client.GET("/api/v1/customers/{id}/topics", { params: { path: { id } } })),
  });

export const useChooseTopics = (id: number) =>
  useCustomerChange(({ leftTopicIds, etag }: { leftTopicIds: number[]; etag?: string }) =>
    answer(
      client.PUT("/api/v1/customers/{id}/topics", {
        params: { path: { id } },
        headers: ifMatch(etag),
        body: { leftTopicIds },
      }),
    ),
  );

export const customerExportUrl = (id: number) => `/api/v1/customers/${id}/export`;

/** Forgets a customer for good; the confirmation is their address. */
export const useEraseCustomer = (id: number) =>
  useCustomerChange((confirmation: string) =>
    answer(
      client.POST("/api/v1/customers/{id}/erasure", {
        params: { path: { id } },
        body: { confirmation },
      }),
    ),
  );

/** Creates a customer, or changes the one with the id. */
export const useSaveCustomer = (id?: number) =>
  useCustomerChange(({ change, etag }: { change: CustomerChange; etag?: string }) =>
    tagged(
      id === undefined
        ? client.POST("/api/v1/customers", { body: change })
        : client.PATCH("/api/v1/customers/{id}", {
            params: { path: { id } },
            headers: ifMatch(etag),
            body: change,
          }),
    ),
  );

export const useDeleteCustomer = () =>
  useCustomerChange((id: number) =>
    answer(client.DELETE("/api/v1/customers/{id}", { params: { path: { id } } })),
  );

export const useTagCustomers = () =>
  useCustomerChange((change: TagChange) =>
    answer(client.POST("/api/v1/customers/tags", { body: change })),
  );

/** After any change, lists, segment counts and the overview are asked for again. */
const useCustomerChange = <Request, Answer>(send: (request: Request) => Promise<Answer>) =>
  useChange(send, touched.customers);
