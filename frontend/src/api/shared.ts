import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Me, SegmentList } from "@/api/types";

/** What more than one feature asks the server. Everything else lives in its feature's api.ts. */

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: () => api.get<Me>("/me"),
  staleTime: 60_000,
});

export const segmentsQuery = queryOptions({
  queryKey: ["segments"],
  queryFn: () => api.get<SegmentList>("/segments"),
});

/** The signed-in person, the business and its providers. Only below the guarded routes, which load it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: () => api.get<{ needed: boolean }>("/setup"),
  staleTime: 0,
});
