import { t } from "@lingui/core/macro";
import { useNavigate } from "@tanstack/react-router";
import { useDuplicateCampaign } from "@/features/campaigns/api";
import { notifyDone, notifyError } from "@/lib/notify";

/** Copies a campaign and opens the copy in the editor. */
export function useDuplicate() {
  const duplicate = useDuplicateCampaign();
  const navigate = useNavigate();
  return {
    ...duplicate,
    mutate: (id: number) =>
      duplicate.mutate(id, {
        onSuccess: (copy) => {
          notifyDone(t`Copied into a new draft.`);
          void navigate({ to: "/campaigns/$campaignId/edit", params: { campaignId: copy.id } });
        },
        onError: notifyError,
      }),
  };
}
