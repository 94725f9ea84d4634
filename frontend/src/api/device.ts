import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { keys } from "@/api/keys";
import { sessionQuery } from "@/api/session";
import { meQuery } from "@/api/shared";

/** Locks this device, which makes it a shared one: nobody acts on it but who unlocks it with a PIN. */
export function useLock(onLocked: () => unknown) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => answer(client.POST("/api/v1/session/lock")),
    onSuccess: async (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      await onLocked();
      // What the one before saw is none of the next one's business.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
    },
  });
}

export function useUnlock() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (request: { accountId: number; pin: string }) =>
      answer(client.POST("/api/v1/session/unlock", { body: request })),
    onSuccess: (me) => queryClient.setQueryData(meQuery.queryKey, me),
  });
}
