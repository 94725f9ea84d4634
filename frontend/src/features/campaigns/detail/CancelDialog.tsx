import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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
  const { name } = campaign;
  const sent = progress && totalsOf(progress).total > 0 && sentWords(progress, format);
  const isScheduled = campaign.status === "scheduled";

  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t`Cancel “${name}”?`}
      confirmLabel={t`Cancel campaign`}
      cancelLabel={isScheduled ? t`Keep it` : t`Keep sending`}
      danger
      isPending={cancel.isPending}
      error={cancel.error}
      onConfirm={() =>
        cancel.mutate(voidCoupons, {
          onSuccess: () => {
            notifyDone(t`Campaign canceled.`);
            onClose();
          },
        })
      }
    >
      {isScheduled ? (
        <Text>
          <Trans>
            It will not go out at its time. A canceled campaign cannot be taken up again.
          </Trans>
        </Text>
      ) : (
        <Stack gap="sm">
          <Text>
            {sent ? (
              <Trans>{sent} went out already; the rest is not sent. This cannot be undone.</Trans>
            ) : (
              <Trans>Nothing more is sent. This cannot be undone.</Trans>
            )}
          </Text>
          <Checkbox
            label={t`Also void the coupons that nobody has used yet`}
            description={t`Customers who got one can then no longer redeem it.`}
            checked={voidCoupons}
            onChange={(event) => setVoidCoupons(event.currentTarget.checked)}
          />
        </Stack>
      )}
    </ConfirmDialog>
  );
}
