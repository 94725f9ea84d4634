import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { keys } from "@/api/keys";
import type {
  AudienceView,
  CampaignView,
  RecipientCheckView,
  RecipientReport,
  WaitingSms,
} from "@/api/types";
import { useAskAgain } from "@/api/useChange";
import { recipientCheckQuery, startRecipientCheck } from "@/features/campaigns/review/api";

/** Customers that change all the time must not keep a worker writing messages that nobody gets. */
const ANEW_AT_MOST_EVERY = 15_000;

/** What a finished check found; an old one is shown, and said to be old, until the next has ended. */
export type ShownReport = { report: RecipientReport; finishedAt?: string | null; isOld: boolean };

/**
 * The check of every recipient: started by itself whenever campaign, settings or people are not what was checked, also while
 * the page stays open. What it shows as new belongs to the audience that is shown beside it.
 */
export function useRecipientCheck(
  campaign: CampaignView,
  audience: AudienceView,
  isWritable: boolean,
) {
  const { id, updatedAt } = campaign;
  const queryClient = useQueryClient();
  const askAgain = useAskAgain();
  const query = recipientCheckQuery(id, updatedAt);
  const { data, dataUpdatedAt, error } = useQuery({ ...query, enabled: isWritable });
  const { mutate: start, error: startError } = useMutation({
    mutationFn: () => startRecipientCheck(id),
    onSuccess: (started) => queryClient.setQueryData(query.queryKey, started),
  });

  const isTimeFor = useAnewAtMost();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks at each answer, the same one too
  useEffect(() => {
    if (data && !data.isCurrent && isTimeFor(updatedAt)) start();
  }, [data, dataUpdatedAt, updatedAt, start]);

  // The two are asked one after the other: whichever came first is asked again.
  const isOfOthers = data?.isCurrent === true && !isOf(data.report, audience);
  useEffect(() => {
    if (isOfOthers) {
      askAgain([
        keys.campaigns.preflight(id, updatedAt),
        keys.campaigns.recipientCheck(id, updatedAt),
      ]);
    }
  }, [isOfOthers, id, updatedAt, askAgain]);

  const isCurrent = data?.isCurrent === true && !isOfOthers;
  const shown = useLastReport(data, isCurrent);
  return {
    check: isCurrent ? data : undefined,
    shown,
    error: error ?? startError,
    again: () => start(),
  };
}

/** Answers yes for a campaign that changed, and otherwise not more often than now and then. */
function useAnewAtMost() {
  const last = useRef({ version: "", at: 0 });
  return (version: string) => {
    const now = Date.now();
    if (last.current.version === version && now - last.current.at < ANEW_AT_MOST_EVERY)
      return false;
    last.current = { version, at: now };
    return true;
  };
}

function useLastReport(
  check: RecipientCheckView | undefined,
  isCurrent: boolean,
): ShownReport | undefined {
  const [last, setLast] = useState<RecipientCheckView>();
  const finished = check?.report ? check : undefined;
  if (finished && finished !== last) setLast(finished);
  const report = (finished ?? last)?.report;
  if (!report) return undefined;
  const { finishedAt } = finished ?? last ?? {};
  return { report, finishedAt, isOld: !(isCurrent && finished) };
}

/** Whether it wrote to as many as there are now. */
function isOf(report: RecipientReport | null | undefined, audience: AudienceView): boolean {
  if (!report) return true;
  const { email, sms } = report;
  return (
    (!email || email.messages === audience.email.eligible) &&
    (!sms || sms.messages === audience.sms.eligible)
  );
}

/** Who meets quiet hours at `start`; absent, the campaign's own time or now, which the check itself tells. */
export function useWaitingSms(
  campaign: CampaignView,
  start: string | undefined,
  check: RecipientCheckView | undefined,
): WaitingSms | undefined {
  const then = useQuery({
    ...recipientCheckQuery(campaign.id, campaign.updatedAt, start),
    enabled: check !== undefined && start !== undefined,
  });
  return (start === undefined ? check : then.data)?.waiting ?? undefined;
}
