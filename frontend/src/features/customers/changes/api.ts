import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { EVERY } from "@/api/intervals";
import { keys, touched } from "@/api/keys";
import type { CustomerChange, CustomerFilter } from "@/api/types";
import { useChange } from "@/api/useChange";

/** Whom a change is about: all who fit, or those who were ticked. */
export type Who = { filter: CustomerFilter } | { customerIds: number[] };

export type Wish = { action: "tag" | "delete"; add?: string[]; remove?: string[] };

/** Counts who is selected; what stands for exactly these people is sent with the change. */
export const selectionQuery = (who: Who) =>
  queryOptions({
    queryKey: keys.customers.selection(who),
    queryFn: () => answer(client.POST("/api/v1/customer-changes/preview", { body: who })),
    staleTime: 0,
  });

export const changesQuery = (cursor?: string) =>
  queryOptions({
    queryKey: keys.customerChanges.list(cursor),
    queryFn: () =>
      answer(client.GET("/api/v1/customer-changes", { params: { query: { cursor } } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? EVERY.twoSeconds : false),
  });

export const latestChangeQuery = queryOptions({
  queryKey: keys.customerChanges.latest,
  queryFn: () =>
    answer(client.GET("/api/v1/customer-changes", { params: { query: { limit: 1 } } })),
  select: ({ items }) => items[0],
  refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? EVERY.second : false),
});

export function isUnderWay({ status }: CustomerChange): boolean {
  return status === "queued" || status === "running" || status === "undoing";
}

const touches = [keys.customerChanges.all, ...touched.customers];

export const useChangeCustomers = (who: Who) =>
  useChange(
    ({ selection, ...wish }: Wish & { selection?: string }) =>
      answer(client.POST("/api/v1/customer-changes", { body: { ...wish, ...who, selection } })),
    touches,
  );

export const useUndoChange = () =>
  useChange(
    (id: number) =>
      answer(client.POST("/api/v1/customer-changes/{id}/undo", { params: { path: { id } } })),
    touches,
  );

export const useFinishChange = () =>
  useChange(
    (id: number) =>
      answer(client.POST("/api/v1/customer-changes/{id}/final", { params: { path: { id } } })),
    [keys.customerChanges.all],
  );
