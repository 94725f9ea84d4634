import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { answer, client, tagged } from "@/api/client";
import { firstKeys } from "@/api/firstKeys";
import type { Me } from "@/api/types";

/** What more than one feature asks the server. Everything else lives in its feature's api.ts. */

export const meQuery = queryOptions({
  queryKey: firstKeys.me,
  queryFn: () => answer(client.GET("/api/v1/me")),
  staleTime: 60_000,
});

export const secondFactorQuery = queryOptions({
  queryKey: firstKeys.secondFactor,
  queryFn: () => answer(client.GET("/api/v1/me/second-factor")),
});

export const businessQuery = queryOptions({
  queryKey: firstKeys.business,
  queryFn: () => tagged(client.GET("/api/v1/business")),
});

export const segmentsQuery = queryOptions({
  queryKey: firstKeys.segments,
  queryFn: () => answer(client.GET("/api/v1/segments")),
});

export const ruleSegmentsQuery = queryOptions({
  queryKey: firstKeys.ruleSegments,
  queryFn: () => answer(client.GET("/api/v1/rule-segments")),
});

export const topicsQuery = queryOptions({
  queryKey: firstKeys.topics,
  queryFn: () => answer(client.GET("/api/v1/topics")),
});

/** The signed-in person, the business and its providers. Only below the guarded routes, which load it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export const setupQuery = queryOptions({
  queryKey: firstKeys.setup,
  queryFn: () => answer(client.GET("/api/v1/setup")),
  staleTime: 0,
});

export const sendingQuery = queryOptions({
  queryKey: firstKeys.sending,
  queryFn: () => tagged(client.GET("/api/v1/business/sending")),
});
