import type { CampaignView } from "@/api/types";
import { Beside } from "@/features/campaigns/editor/Beside";
import { EmailFields } from "@/features/campaigns/editor/EmailFields";
import { LanguageChoice } from "@/features/campaigns/editor/LanguageChoice";
import { NameField } from "@/features/campaigns/editor/NameField";
import { SenderNotice } from "@/features/campaigns/editor/SenderNotice";
import { SmsField } from "@/features/campaigns/editor/SmsField";
import { TemplateMenu } from "@/features/campaigns/editor/TemplateMenu";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";

/** Messages whose e-mail is written as code. */
export function HtmlMessage({ form, campaign }: { form: CampaignForm; campaign: CampaignView }) {
  const { subject, emailContent, smsContent } = form.values;
  return (
    <Beside campaign={campaign} content={{ subject, emailContent, smsContent }}>
      <NameField form={form} />
      <LanguageChoice form={form} />
      <TemplateMenu form={form} />
      <SenderNotice form={form} />
      <EmailFields form={form} />
      <SmsField form={form} />
    </Beside>
  );
}
