import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, client, ifMatch, tagged } from "@/api/client";
import type { operations } from "@/api/generated/schema";
import { keys, touched } from "@/api/keys";
import type { CustomerFields } from "@/api/types";
import { useChange } from "@/api/useChange";
import { type ListSearch, wireFilter } from "@/features/customers/filter";

/** A field left out stays as it is; an empty text clears it. */
export type CustomerChange = CustomerFields;

export const customersQuery = (search: ListSearch, today: string) =>
  queryOptions({
    queryKey: keys.customers.list({ ...search, today }),
    queryFn: () =>
      answer(
        client.GET("/api/v1/customers", {
          params: {
            query: {
              ...(wireFilter(search, today) as ListQuery),
              sort: search.sort,
              cursor: search.cursor,
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

type ListQuery = NonNullable<operations["listCustomers"]["parameters"]["query"]>;

/** All who fit, as a file. */
export function customersCsvUrl(search: ListSearch, today: string): string {
  const filter = Object.entries(wireFilter(search, today))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, String(value)]);
  return `/api/v1/customers/export.csv?${new URLSearchParams(filter)}`;
}

export const recentImportsQuery = queryOptions({
  queryKey: keys.imports.list(undefined),
  queryFn: () => answer(client.GET("/api/v1/customer-imports", { params: { query: {} } })),
});

export const timelineQuery = (id: number, kind?: string) =>
  infiniteQueryOptions({
    queryKey: keys.customers.timeline(id, kind),
    queryFn: ({ pageParam }) =>
      answer(
        client.GET("/api/v1/customers/{id}/timeline", {
          params: { path: { id }, query: { kind, cursor: pageParam, limit: 20 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
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

/** After any change, lists, segment counts and the overview are asked for again. */
const useCustomerChange = <Request, Answer>(send: (request: Request) => Promise<Answer>) =>
  useChange(send, touched.customers);
