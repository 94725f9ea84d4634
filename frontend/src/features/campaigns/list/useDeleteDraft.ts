import { t } from "@lingui/core/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { client } from "@/api/client";
import { keys } from "@/api/keys";
import { doUnlessUndone } from "@/lib/undoable";

/** Drafts that are gone from the screen while their deletion can still be undone. */
let leaving: readonly number[] = [];
const listeners = new Set<() => void>();

function setLeaving(ids: readonly number[]) {
  leaving = ids;
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

export const useLeavingDrafts = () => useSyncExternalStore(subscribe, () => leaving);

/** Deletes a draft, unless that is undone within some seconds. */
export function useDeleteDraft() {
  const queryClient = useQueryClient();
  return ({ id, name }: { id: number; name: string }) => {
    const restore = () => setLeaving(leaving.filter((other) => other !== id));
    setLeaving([...leaving, id]);
    void doUnlessUndone({
      message: t`${name} deleted.`,
      restore,
      act: async () => {
        await client.DELETE("/api/v1/campaigns/{id}", {
          params: { path: { id } },
          keepalive: true,
        });
        queryClient.removeQueries({ queryKey: keys.campaigns.one(id) });
        await queryClient.invalidateQueries({ queryKey: keys.campaigns.lists });
        void queryClient.invalidateQueries({ queryKey: keys.overview });
        restore();
      },
    });
  };
}
