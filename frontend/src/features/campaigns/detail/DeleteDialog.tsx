import { Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { CampaignView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useDeleteCampaign } from "@/features/campaigns/api";
import { notifyDone } from "@/lib/notify";

type DeleteDialogProps = { campaign: CampaignView; opened: boolean; onClose: () => void };

export function DeleteDialog({ campaign, opened, onClose }: DeleteDialogProps) {
  const remove = useDeleteCampaign();
  const navigate = useNavigate();
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={`Delete “${campaign.name}”?`}
      confirmLabel="Delete campaign"
      danger
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(campaign.id, {
          onSuccess: () => {
            notifyDone(`${campaign.name} deleted.`);
            void navigate({ to: "/campaigns" });
          },
        })
      }
    >
      <Text>Nothing of it has been sent. Its texts and settings are removed for good.</Text>
    </ConfirmDialog>
  );
}
