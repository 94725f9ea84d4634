import { SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { CampaignView } from "@/api/types";
import classes from "@/features/campaigns/campaigns.module.css";
import { EmailFields } from "@/features/campaigns/editor/EmailFields";
import { LanguageChoice } from "@/features/campaigns/editor/LanguageChoice";
import { SenderNotice } from "@/features/campaigns/editor/SenderNotice";
import { SmsField } from "@/features/campaigns/editor/SmsField";
import { TemplateMenu } from "@/features/campaigns/editor/TemplateMenu";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import { PreviewPanel } from "@/features/campaigns/preview/PreviewPanel";

type MessageStepProps = { form: CampaignForm; campaign: CampaignView };

/** Writing on one side, on the other how a customer sees it. */
export function MessageStep({ form, campaign }: MessageStepProps) {
  const { subject, emailContent, smsContent } = form.values;
  const [content] = useDebouncedValue(JSON.stringify({ subject, emailContent, smsContent }), 500);
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl" verticalSpacing="xl">
      <Stack gap="lg" miw={0}>
        <TextInput
          label="Campaign name"
          description="Only you and your colleagues see it."
          maxLength={200}
          {...form.getInputProps("name")}
        />
        <LanguageChoice form={form} />
        <TemplateMenu form={form} />
        <SenderNotice form={form} />
        <EmailFields form={form} />
        <SmsField form={form} />
      </Stack>
      <div className={classes.sticky}>
        <PreviewPanel
          campaignId={campaign.id}
          content={JSON.parse(content)}
          version={campaign.updatedAt}
        />
      </div>
    </SimpleGrid>
  );
}
