import { queryOptions } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { EVERY } from "@/api/intervals";
import { keys } from "@/api/keys";

export const overviewQuery = queryOptions({
  queryKey: keys.overview,
  queryFn: () => answer(client.GET("/api/v1/overview")),
  refetchInterval: ({ state }) => (state.data?.active.length ? EVERY.twoSeconds : EVERY.halfMinute),
});
