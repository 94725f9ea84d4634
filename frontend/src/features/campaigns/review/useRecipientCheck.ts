import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { CampaignView, RecipientCheckView, WaitingTexts } from "@/api/types";
import { recipientCheckQuery, startRecipientCheck } from "@/features/campaigns/review/api";

/** The check of every recipient: started by itself whenever the campaign is not what was checked. */
export function useRecipientCheck(campaign: CampaignView, isSaved: boolean) {
  const queryClient = useQueryClient();
  const query = recipientCheckQuery(campaign.id, campaign.updatedAt);
  const check = useQuery({ ...query, enabled: isSaved });
  const { mutate: start, error } = useMutation({
    mutationFn: () => startRecipientCheck(campaign.id),
    onSuccess: (started) => queryClient.setQueryData(query.queryKey, started),
  });

  const askedFor = useRef<string>(undefined);
  const isNeeded = check.data !== undefined && !check.data.isCurrent;
  useEffect(() => {
    if (!isNeeded || askedFor.current === campaign.updatedAt) return;
    askedFor.current = campaign.updatedAt;
    start();
  }, [isNeeded, campaign.updatedAt, start]);

  return { check: check.data, error: check.error ?? error, again: () => start() };
}

/** Who meets quiet hours at `start`; absent, the campaign's own time or now, which the check itself tells. */
export function useWaitingTexts(
  campaign: CampaignView,
  start: string | undefined,
  check: RecipientCheckView | undefined,
): WaitingTexts | undefined {
  const then = useQuery({
    ...recipientCheckQuery(campaign.id, campaign.updatedAt, start),
    enabled: check !== undefined && start !== undefined,
  });
  return (start === undefined ? check : then.data)?.waiting ?? undefined;
}
