import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconBan,
  IconBellRinging,
  IconCalendarPlus,
  IconCopy,
  IconDots,
  IconTicketOff,
  IconTrash,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { CampaignProgress, CampaignView } from "@/api/types";
import { CouponChangeDialog } from "@/components/CouponChangeDialog";
import { CancelDialog } from "@/features/campaigns/detail/CancelDialog";
import { DeleteDialog } from "@/features/campaigns/detail/DeleteDialog";
import { MainAction } from "@/features/campaigns/detail/MainAction";
import { totalsOf } from "@/features/campaigns/detail/progress";
import { useDuplicate } from "@/features/campaigns/detail/useDuplicate";
import { useRemind } from "@/features/campaigns/detail/useRemind";
import { isRunning } from "@/lib/campaigns";
import { DANGER } from "@/lib/theme";

type CampaignActionsProps = { campaign: CampaignView; progress?: CampaignProgress };

/** What its status allows: the likely step as a button, the rest in a menu. */
export function CampaignActions({ campaign, progress }: CampaignActionsProps) {
  const { id, status } = campaign;
  const duplicate = useDuplicate();
  const navigate = useNavigate();
  const [canceling, cancelDialog] = useDisclosure();
  const [deleting, deleteDialog] = useDisclosure();
  const [extending, extendDialog] = useDisclosure();
  const [voiding, voidDialog] = useDisclosure();
  const remind = useRemind(campaign);
  const mayCancel = status === "scheduled" || status === "paused" || isRunning(status);
  const hasDeliveries = progress !== undefined && totalsOf(progress).total > 0;
  const mayDelete = status === "draft" || (status === "cancelled" && progress && !hasDeliveries);

  return (
    <>
      <MainAction campaign={campaign} failed={progress ? totalsOf(progress).failed : 0} />
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t`More actions`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => duplicate.mutate(id)}
          >
            <Trans>Duplicate</Trans>
          </Menu.Item>
          {hasDeliveries && (
            <>
              <Menu.Item
                leftSection={<IconBellRinging size={16} aria-hidden />}
                onClick={() => remind.mutate()}
              >
                <Trans>Remind who has not redeemed</Trans>
              </Menu.Item>
              <Menu.Divider />
              <Menu.Label>
                <Trans>Coupons</Trans>
              </Menu.Label>
              <Menu.Item
                leftSection={<IconCalendarPlus size={16} aria-hidden />}
                onClick={extendDialog.open}
              >
                <Trans>Extend coupons</Trans>
              </Menu.Item>
              <Menu.Item
                color={DANGER}
                leftSection={<IconTicketOff size={16} aria-hidden />}
                onClick={voidDialog.open}
              >
                <Trans>Void coupons</Trans>
              </Menu.Item>
              <Menu.Divider />
            </>
          )}
          {mayCancel && (
            <Menu.Item
              color={DANGER}
              leftSection={<IconBan size={16} aria-hidden />}
              onClick={cancelDialog.open}
            >
              <Trans>Cancel campaign</Trans>
            </Menu.Item>
          )}
          {mayDelete && (
            <Menu.Item
              color={DANGER}
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={deleteDialog.open}
            >
              <Trans>Delete</Trans>
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <CancelDialog
        campaign={campaign}
        progress={progress}
        opened={canceling}
        onClose={cancelDialog.close}
      />
      <DeleteDialog
        campaign={campaign}
        opened={deleting}
        onClose={deleteDialog.close}
        onDeleted={() => void navigate({ to: "/campaigns" })}
      />
      <CouponChangeDialog
        action="extend"
        scope={{ campaignId: id }}
        of={campaign.name}
        opened={extending}
        onClose={extendDialog.close}
      />
      <CouponChangeDialog
        action="void"
        scope={{ campaignId: id }}
        of={campaign.name}
        opened={voiding}
        onClose={voidDialog.close}
      />
    </>
  );
}
