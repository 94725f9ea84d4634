import { Text } from "@mantine/core";
import type { CampaignView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useDeleteCampaign } from "@/features/campaigns/api";
import { notifyDone } from "@/lib/notify";

type DeleteDialogProps = {
  campaign: Pick<CampaignView, "id" | "name">;
  opened: boolean;
  onClose: () => void;
  onDeleted?: () => void;
};

export function DeleteDialog({ campaign, opened, onClose, onDeleted }: DeleteDialogProps) {
  const remove = useDeleteCampaign();
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
            onClose();
            onDeleted?.();
          },
        })
      }
    >
      <Text>Nothing of it has been sent. Its content and settings are removed for good.</Text>
    </ConfirmDialog>
  );
}
