import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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
  const { id, name } = campaign;
  const remove = useDeleteCampaign();
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t`Delete “${name}”?`}
      confirmLabel={t`Delete campaign`}
      danger
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(id, {
          onSuccess: () => {
            notifyDone(t`${name} deleted.`);
            onClose();
            onDeleted?.();
          },
        })
      }
    >
      <Text>
        <Trans>Nothing of it has been sent. Its content and settings are removed for good.</Trans>
      </Text>
    </ConfirmDialog>
  );
}
