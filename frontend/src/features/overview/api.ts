import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { OverviewView } from "@/api/types";

export const overviewQuery = queryOptions({
  queryKey: ["overview"],
  queryFn: () => api.get<OverviewView>("/overview"),
  refetchInterval: ({ state }) => (state.data?.active.length ? 2_000 : 30_000),
});
