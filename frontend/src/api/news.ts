import { queryOptions } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { EVERY } from "@/api/intervals";
import { keys } from "@/api/keys";
import { useChange } from "@/api/useChange";

/** What became of campaigns while nobody looked. */
export const newsQuery = queryOptions({
  queryKey: keys.news,
  queryFn: () => answer(client.GET("/api/v1/me/news")),
  refetchInterval: EVERY.halfMinute,
});

/** Up to where one has read, and whether one is mailed. */
export const useNewsChange = () =>
  useChange(
    (body: { readTo?: number; mails?: boolean }) =>
      answer(client.PATCH("/api/v1/me/news", { body })),
    [keys.news],
  );
