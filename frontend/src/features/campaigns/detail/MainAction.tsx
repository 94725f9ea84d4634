import { Button } from "@mantine/core";
import { IconBellRinging, IconPlayerPause, IconPlayerPlay, IconRefresh } from "@tabler/icons-react";
import type { CampaignView } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { usePauseCampaign, useResumeCampaign, useRetryFailed } from "@/features/campaigns/api";
import { useRemind } from "@/features/campaigns/detail/useRemind";
import { isEditable, isRunning } from "@/lib/campaigns";
import { notifyDone, notifyError } from "@/lib/notify";

/** The step that comes next in the campaign's life. */
export function MainAction({ campaign, failed }: { campaign: CampaignView; failed: number }) {
  const { id, status } = campaign;
  const pause = usePauseCampaign(id);
  const resume = useResumeCampaign(id);
  const retry = useRetryFailed(id);

  if (isEditable(status)) {
    return (
      <ButtonLink to="/campaigns/$campaignId/edit" params={{ campaignId: id }}>
        {status === "draft" ? "Go on editing" : "Edit"}
      </ButtonLink>
    );
  }
  if (isRunning(status)) {
    return (
      <Button
        variant="default"
        leftSection={<IconPlayerPause size={16} aria-hidden />}
        loading={pause.isPending}
        onClick={() =>
          pause.mutate(undefined, {
            onSuccess: () => notifyDone("Paused. What is on its way right now still arrives."),
            onError: notifyError,
          })
        }
      >
        Pause
      </Button>
    );
  }
  if (status === "paused") {
    return (
      <Button
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        loading={resume.isPending}
        onClick={() =>
          resume.mutate(undefined, {
            onSuccess: () => notifyDone("Sending goes on."),
            onError: notifyError,
          })
        }
      >
        Resume
      </Button>
    );
  }
  if (status === "completed" && failed > 0) {
    return (
      <Button
        variant="default"
        leftSection={<IconRefresh size={16} aria-hidden />}
        loading={retry.isPending}
        onClick={() =>
          retry.mutate(undefined, {
            onSuccess: () => notifyDone("Trying the failed messages again."),
            onError: notifyError,
          })
        }
      >
        Retry failed
      </Button>
    );
  }
  if (status === "completed") return <RemindButton campaign={campaign} />;
  return null;
}

function RemindButton({ campaign }: { campaign: CampaignView }) {
  const remind = useRemind(campaign);
  return (
    <Button
      variant="default"
      leftSection={<IconBellRinging size={16} aria-hidden />}
      loading={remind.isPending}
      onClick={() => remind.mutate()}
    >
      Send a reminder
    </Button>
  );
}
