import { t } from "@lingui/core/macro";
import { NumberInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { sendingQuery } from "@/api/shared";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import { SEPARATORS } from "@/lib/separators";
import { useFormat } from "@/lib/useFormat";

/** What SMS may come to: checked before sending and held while sending. */
export function PartLimit({ form }: { form: CampaignForm }) {
  const format = useFormat();
  const price = useQuery(sendingQuery).data?.smsPartPrice;
  const limit = form.values.smsPartLimit;
  const most =
    price != null && typeof limit === "number" ? format.amount(price * limit) : undefined;
  return (
    <NumberInput
      label={t`SMS parts at most`}
      description={most ? t`That is ${most} at most.` : t`Leave empty for no limit.`}
      placeholder={t`No limit`}
      min={1}
      max={100_000_000}
      clampBehavior="none"
      allowDecimal={false}
      {...SEPARATORS}
      maw={372}
      {...form.getInputProps("smsPartLimit")}
    />
  );
}
