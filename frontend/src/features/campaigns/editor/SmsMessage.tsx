import type { CampaignView } from "@/api/types";
import { Beside } from "@/features/campaigns/editor/Beside";
import { SmsField } from "@/features/campaigns/editor/SmsField";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";

/** The SMS below an e-mail of blocks, and how a customer sees both. */
export function SmsMessage({ form, campaign }: { form: CampaignForm; campaign: CampaignView }) {
  const { subject, smsContent } = form.values;
  return (
    <Beside campaign={campaign} content={{ subject, smsContent }}>
      <SmsField form={form} />
    </Beside>
  );
}
