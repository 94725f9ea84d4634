import { ActionIcon, Button, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconBan,
  IconCopy,
  IconDots,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconTrash,
} from "@tabler/icons-react";
import type { CampaignProgress, CampaignView } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { usePauseCampaign, useResumeCampaign, useRetryFailed } from "@/features/campaigns/api";
import { CancelDialog } from "@/features/campaigns/CancelDialog";
import { DeleteDialog } from "@/features/campaigns/DeleteDialog";
import { totalsOf } from "@/features/campaigns/progress";
import { useDuplicate } from "@/features/campaigns/useDuplicate";
import { isEditable, isRunning } from "@/lib/campaigns";
import { notifyDone, notifyError } from "@/lib/notify";

type CampaignActionsProps = { campaign: CampaignView; progress?: CampaignProgress };

/** What its status allows: the likely step as a button, the rest in a menu. */
export function CampaignActions({ campaign, progress }: CampaignActionsProps) {
  const { id, status } = campaign;
  const duplicate = useDuplicate();
  const [cancelling, cancelDialog] = useDisclosure();
  const [deleting, deleteDialog] = useDisclosure();
  const mayCancel = status === "scheduled" || status === "paused" || isRunning(status);
  const hasDeliveries = progress !== undefined && totalsOf(progress).total > 0;
  const mayDelete = status === "draft" || (status === "cancelled" && progress && !hasDeliveries);

  return (
    <>
      <MainAction campaign={campaign} failed={progress ? totalsOf(progress).failed : 0} />
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label="More actions">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => duplicate.mutate(id)}
          >
            Duplicate
          </Menu.Item>
          {mayCancel && (
            <Menu.Item
              color="red"
              leftSection={<IconBan size={16} aria-hidden />}
              onClick={cancelDialog.open}
            >
              Cancel campaign
            </Menu.Item>
          )}
          {mayDelete && (
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={deleteDialog.open}
            >
              Delete
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <CancelDialog
        campaign={campaign}
        progress={progress}
        opened={cancelling}
        onClose={cancelDialog.close}
      />
      <DeleteDialog campaign={campaign} opened={deleting} onClose={deleteDialog.close} />
    </>
  );
}

function MainAction({ campaign, failed }: { campaign: CampaignView; failed: number }) {
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
  return null;
}
