import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { segmentsQuery } from "@/api/shared";

const pathOf = (name: string) => `/segments/${encodeURIComponent(name)}`;

export const useRenameSegment = (name: string) =>
  useSegmentMutation((newName: string) =>
    api.patch<{ name: string }>(pathOf(name), { name: newName }),
  );

export const useDeleteSegment = (name: string) =>
  useSegmentMutation(() => api.delete(pathOf(name)));

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
