import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { segmentsQuery } from "@/api/shared";

export const useRenameSegment = (name: string) =>
  useSegmentMutation((newName: string) =>
    answer(
      client.PATCH("/api/v1/segments/{name}", {
        params: { path: { name } },
        body: { name: newName },
      }),
    ),
  );

export const useDeleteSegment = (name: string) =>
  useSegmentMutation(() =>
    answer(client.DELETE("/api/v1/segments/{name}", { params: { path: { name } } })),
  );

/** A segment is a tag on customers: when it changes, so do they. */
function useSegmentMutation<Answer, Request = void>(send: (request: Request) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: segmentsQuery.queryKey });
      void queryClient.invalidateQueries({ queryKey: ["customers"] });
    },
  });
}
