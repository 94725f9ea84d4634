import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { keys } from "@/api/keys";
import { type Attempt, closeAttempt } from "@/features/redeem/attempt";
import { isDecision } from "@/features/redeem/verdict";

/** Longer than any answer takes; a phone between two networks may otherwise wait for minutes. */
const PATIENCE_MS = 8_000;
const RETRY_AFTER_MS = 500;

/** A person waits: one more try for a blip, then say so. Never paused while the browser thinks it is offline. */
const AT_THE_COUNTER = {
  networkMode: "always" as const,
  retry: (failures: number, error: Error) => failures < 1 && !isDecision(error),
  retryDelay: RETRY_AFTER_MS,
};

/** A coupon at the counter. What was typed by hand may be corrected by hand. */
export type Handed = { token: string; place?: string; isTyped?: boolean };

/** What a coupon is worth right now; never from memory, because somebody else may just have redeemed it. */
export const useCheck = () =>
  useMutation({
    ...AT_THE_COUNTER,
    mutationFn: ({ token, place }: Handed) =>
      answer(
        client.POST("/api/v1/redemptions/check", {
          body: { token, place },
          signal: AbortSignal.timeout(PATIENCE_MS),
        }),
      ),
  });

/** Safe to send again and again: the server redeems once for each attempt's key. */
export function useRedeem() {
  const queryClient = useQueryClient();
  return useMutation({
    ...AT_THE_COUNTER,
    mutationFn: ({ key, token, place, amountMinor }: Attempt) =>
      answer(
        client.POST("/api/v1/redemptions", {
          body: { token, place, amountMinor },
          params: { header: { "Idempotency-Key": key } },
          signal: AbortSignal.timeout(PATIENCE_MS),
        }),
      ),
    onSuccess: (_, attempt) => {
      closeAttempt(attempt.key);
      void queryClient.invalidateQueries({ queryKey: keys.overview });
      void queryClient.invalidateQueries({ queryKey: keys.counterDay });
    },
    onError: (error, attempt) => {
      if (isDecision(error)) closeAttempt(attempt.key);
    },
  });
}

/** Shorter searches are refused: nobody leafs through the customers at a counter. */
export const SHORTEST_SEARCH = 3;

export const counterCustomersQuery = (query: string) =>
  queryOptions({
    queryKey: keys.counterCustomers(query),
    queryFn: () =>
      answer(client.GET("/api/v1/counter/customers", { params: { query: { query } } })),
    placeholderData: keepPreviousData,
    networkMode: "always",
    gcTime: 0,
  });

/** What the account at this counter redeemed today, and last. */
export const counterDayQuery = queryOptions({
  queryKey: keys.counterDay,
  queryFn: () => answer(client.GET("/api/v1/counter/today")),
  networkMode: "always",
});

/** Gives a coupon its use back; the same request again changes nothing more. */
export function useUndo() {
  const queryClient = useQueryClient();
  return useMutation({
    ...AT_THE_COUNTER,
    mutationFn: ({ id, key }: { id: number; key: string }) =>
      answer(
        client.POST("/api/v1/redemptions/{id}/reversal", {
          params: { path: { id }, header: { "Idempotency-Key": key } },
          signal: AbortSignal.timeout(PATIENCE_MS),
        }),
      ),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: keys.counterDay });
      void queryClient.invalidateQueries({ queryKey: keys.overview });
      void queryClient.invalidateQueries({ queryKey: keys.campaigns.all });
    },
  });
}
