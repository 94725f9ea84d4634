import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import {
  IconBellRinging,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  type TablerIcon,
} from "@tabler/icons-react";
import type { CampaignView } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import {
  usePauseCampaign,
  useResumeCampaign,
  useRetryFailed,
} from "@/features/campaigns/detail/api";
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
        {status === "draft" ? t`Go on editing` : t`Edit`}
      </ButtonLink>
    );
  }
  if (isRunning(status)) {
    return (
      <Verb
        name={t`Pause`}
        icon={IconPlayerPause}
        variant="default"
        change={pause}
        done={t`Paused. What is on its way right now still arrives.`}
      />
    );
  }
  if (status === "paused") {
    return (
      <Verb name={t`Resume`} icon={IconPlayerPlay} change={resume} done={t`Sending goes on.`} />
    );
  }
  if (status === "completed" && failed > 0) {
    return (
      <Verb
        name={t`Retry failed`}
        icon={IconRefresh}
        variant="default"
        change={retry}
        done={t`Trying the failed messages again.`}
      />
    );
  }
  if (status === "completed") return <RemindButton campaign={campaign} />;
  return null;
}

type VerbProps = {
  name: string;
  icon: TablerIcon;
  variant?: "default";
  change: ReturnType<typeof usePauseCampaign>;
  done: string;
};

function Verb({ name, icon: Icon, variant, change, done }: VerbProps) {
  return (
    <Button
      variant={variant}
      leftSection={<Icon size={16} aria-hidden />}
      loading={change.isPending}
      onClick={() =>
        change.mutate(undefined, { onSuccess: () => notifyDone(done), onError: notifyError })
      }
    >
      {name}
    </Button>
  );
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
      <Trans>Send a reminder</Trans>
    </Button>
  );
}
