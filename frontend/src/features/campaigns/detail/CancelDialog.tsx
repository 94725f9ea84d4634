import { Checkbox, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { CampaignProgress, CampaignView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useCancelCampaign } from "@/features/campaigns/detail/api";
import { sentWords, totalsOf } from "@/features/campaigns/detail/progress";
import { notifyDone } from "@/lib/notify";
import { useFormat } from "@/lib/useFormat";

type CancelDialogProps = {
  campaign: CampaignView;
  progress?: CampaignProgress;
  opened: boolean;
  onClose: () => void;
};

export function CancelDialog({ campaign, progress, opened, onClose }: CancelDialogProps) {
  const cancel = useCancelCampaign(campaign.id);
  const format = useFormat();
  const [voidCoupons, setVoidCoupons] = useState(false);
  const totals = progress && totalsOf(progress);
  const isScheduled = campaign.status === "scheduled";

  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={`Cancel “${campaign.name}”?`}
      confirmLabel="Cancel campaign"
      cancelLabel={isScheduled ? "Keep it" : "Keep sending"}
      danger
      isPending={cancel.isPending}
      error={cancel.error}
      onConfirm={() =>
        cancel.mutate(voidCoupons, {
          onSuccess: () => {
            notifyDone("Campaign canceled.");
            onClose();
          },
        })
      }
    >
      {isScheduled ? (
        <Text>It will not go out at its time. A canceled campaign cannot be taken up again.</Text>
      ) : (
        <Stack gap="sm">
          <Text>
            {totals && totals.total > 0
              ? `${sentWords(progress, format)} went out already; the rest is not sent. `
              : "Nothing more is sent. "}
            This cannot be undone.
          </Text>
          <Checkbox
            label="Also void the coupons that nobody has used yet"
            description="Customers who got one can then no longer redeem it."
            checked={voidCoupons}
            onChange={(event) => setVoidCoupons(event.currentTarget.checked)}
          />
        </Stack>
      )}
    </ConfirmDialog>
  );
}
