import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, NumberInput, Text } from "@mantine/core";
import { useState } from "react";
import { messageOf } from "@/api/problem";
import type { CampaignView } from "@/api/types";
import { useUpdateCampaign } from "@/features/campaigns/api";
import { notifyDone } from "@/lib/notify";
import { SEPARATORS } from "@/lib/separators";

/** Gives a campaign that reached its limit of SMS parts room to go on. */
export function RaiseLimit({ campaign }: { campaign: CampaignView }) {
  const update = useUpdateCampaign(campaign.id);
  const now = campaign.smsPartLimit ?? 0;
  const [limit, setLimit] = useState<number | string>(now);
  const isHigher = typeof limit === "number" && limit > now;
  return (
    <>
      <Group gap="sm" mt="sm" align="flex-end">
        <NumberInput
          label={t`SMS parts at most`}
          value={limit}
          onChange={setLimit}
          min={1}
          allowDecimal={false}
          {...SEPARATORS}
          size="xs"
        />
        <Button
          size="xs"
          variant="default"
          disabled={!isHigher}
          loading={update.isPending}
          onClick={() =>
            update.mutate(
              { draft: { smsPartLimit: Number(limit) } },
              {
                onSuccess: () =>
                  notifyDone(
                    campaign.status === "paused"
                      ? t`Limit raised. Resume the campaign to go on.`
                      : t`Limit raised. SMS go on in a moment.`,
                  ),
              },
            )
          }
        >
          <Trans>Raise the limit</Trans>
        </Button>
      </Group>
      {update.error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" mt={4}>
          {messageOf(update.error)}
        </Text>
      )}
    </>
  );
}
