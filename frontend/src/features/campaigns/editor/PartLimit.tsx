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
  const cost =
    price != null && typeof limit === "number"
      ? `That is ${format.amount(price * limit)} at most.`
      : "Leave empty for no limit.";
  return (
    <NumberInput
      label="SMS parts at most"
      description={cost}
      placeholder="No limit"
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
