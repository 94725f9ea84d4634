import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

type Touches<Request, Answer> =
  | readonly QueryKey[]
  | ((answer: Answer, request: Request) => readonly QueryKey[]);

/** A change, after which everything that it touched is asked for again. */
export function useChange<Request, Answer>(
  send: (request: Request) => Promise<Answer>,
  touches: Touches<Request, Answer>,
) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: send,
    onSuccess: (answer, request) =>
      askAgain(typeof touches === "function" ? touches(answer, request) : touches),
  });
}

/** Has what was kept under these names, and below them, asked for again where it is shown. */
export function useAskAgain() {
  const queryClient = useQueryClient();
  return useCallback(
    (names: readonly QueryKey[]) => {
      for (const queryKey of names) void queryClient.invalidateQueries({ queryKey });
    },
    [queryClient],
  );
}
