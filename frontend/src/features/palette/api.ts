import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { keys } from "@/api/keys";

const MOST = 5;

/** Campaigns of that name, newest first; of no name the last ones. */
export const foundCampaignsQuery = (query: string) =>
  queryOptions({
    queryKey: keys.campaigns.found(query),
    queryFn: () =>
      answer(
        client.GET("/api/v1/campaigns", {
          params: { query: { query: query || undefined, limit: MOST } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Customers by a part of their name or address, from two letters on. */
export const foundCustomersQuery = (query: string) =>
  queryOptions({
    queryKey: keys.customers.found(query),
    queryFn: () =>
      answer(client.GET("/api/v1/customers", { params: { query: { query, limit: MOST } } })),
    enabled: query.length > 1,
  });
