import { answer, client } from "@/api/client";
import { touched } from "@/api/keys";
import { useChange } from "@/api/useChange";

export const useRenameSegment = (name: string) =>
  useSegmentChange((newName: string) =>
    answer(
      client.PATCH("/api/v1/segments/{name}", {
        params: { path: { name } },
        body: { name: newName },
      }),
    ),
  );

export const useDeleteSegment = (name: string) =>
  useSegmentChange(() =>
    answer(client.DELETE("/api/v1/segments/{name}", { params: { path: { name } } })),
  );

/** A segment is a tag on customers: when it changes, so do they. */
const useSegmentChange = <Answer, Request = void>(send: (request: Request) => Promise<Answer>) =>
  useChange(send, touched.segments);
