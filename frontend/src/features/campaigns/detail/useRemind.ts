import { t } from "@lingui/core/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { answer, client } from "@/api/client";
import type { CampaignView } from "@/api/types";
import { campaignQuery, useDuplicateCampaign } from "@/features/campaigns/api";
import { ALL } from "@/features/campaigns/audience/audienceWords";
import { notifyDone, notifyError } from "@/lib/notify";

const LONGEST_NAME = 200;

/** A draft like the campaign, to those who got it and have not redeemed, opened in the editor. */
export function useRemind(campaign: CampaignView) {
  const { id: campaignId, name } = campaign;
  const duplicate = useDuplicateCampaign();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const { id } = await duplicate.mutateAsync(campaignId);
      const body = {
        name: t`Reminder: ${name}`.slice(0, LONGEST_NAME),
        targetSegments: [ALL],
        targetRuleSegmentIds: [],
        notRedeemedCampaignId: campaignId,
      };
      return answer(client.PATCH("/api/v1/campaigns/{id}", { params: { path: { id } }, body }));
    },
    onSuccess: (reminder) => {
      // The editor must not start from the copy as it was before it became a reminder.
      queryClient.setQueryData(campaignQuery(reminder.id).queryKey, reminder);
      notifyDone(t`A draft for those who have not redeemed. Say in it that it is a reminder.`);
      void navigate({ to: "/campaigns/$campaignId/edit", params: { campaignId: reminder.id } });
    },
    onError: notifyError,
  });
}
