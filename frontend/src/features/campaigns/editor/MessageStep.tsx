import { SimpleGrid, Skeleton, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { CampaignView } from "@/api/types";
import classes from "@/features/campaigns/campaigns.module.css";
import { DesignStart } from "@/features/campaigns/editor/design/DesignStart";
import { EmailFields } from "@/features/campaigns/editor/EmailFields";
import { LanguageChoice } from "@/features/campaigns/editor/LanguageChoice";
import { SenderNotice } from "@/features/campaigns/editor/SenderNotice";
import { SmsField } from "@/features/campaigns/editor/SmsField";
import { TemplateMenu } from "@/features/campaigns/editor/TemplateMenu";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import type { UnsavedContent } from "@/features/campaigns/preview/api";
import { PreviewPanel } from "@/features/campaigns/preview/PreviewPanel";

const DesignMessage = lazy(() => import("@/features/campaigns/editor/design/DesignMessage"));

type MessageStepProps = { form: CampaignForm; campaign: CampaignView };

/** Writing on one side, on the other how a customer sees it; blocks take the whole width. */
export function MessageStep({ form, campaign }: MessageStepProps) {
  const { design, subject, emailContent, smsContent } = form.values;
  const [isCode, setCode] = useState(emailContent !== "");
  // Who empties the code is still writing code.
  if (emailContent !== "" && !isCode) setCode(true);
  const isHtml = !design && isCode;
  if (!isHtml) {
    return (
      <Stack gap="xl">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NameField form={form} />
          <LanguageChoice form={form} />
        </SimpleGrid>
        <SenderNotice form={form} />
        {design ? (
          <Suspense fallback={<Skeleton height={560} role="status" aria-label="Loading editor" />}>
            <DesignMessage form={form} design={design} />
          </Suspense>
        ) : (
          <DesignStart form={form} onCode={() => setCode(true)} />
        )}
        <Beside preview={<Preview campaign={campaign} content={{ subject, smsContent }} />}>
          <SmsField form={form} />
        </Beside>
      </Stack>
    );
  }
  return (
    <Beside
      preview={<Preview campaign={campaign} content={{ subject, emailContent, smsContent }} />}
    >
      <NameField form={form} />
      <LanguageChoice form={form} />
      <TemplateMenu form={form} />
      <SenderNotice form={form} />
      <EmailFields form={form} />
      <SmsField form={form} />
    </Beside>
  );
}

const NameField = ({ form }: { form: CampaignForm }) => (
  <TextInput
    label="Campaign name"
    description="Only you and your colleagues see it."
    maxLength={200}
    {...form.getInputProps("name")}
  />
);

function Beside({ children, preview }: { children: ReactNode; preview: ReactNode }) {
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl" verticalSpacing="xl">
      <Stack gap="lg" miw={0}>
        {children}
      </Stack>
      <div className={classes.sticky}>{preview}</div>
    </SimpleGrid>
  );
}

/** A design is shown as it was saved last, which is a moment ago: its HTML is the server's. */
function Preview({ campaign, content }: { campaign: CampaignView; content: UnsavedContent }) {
  const [shown] = useDebouncedValue(JSON.stringify(content), 500);
  return (
    <PreviewPanel
      campaignId={campaign.id}
      content={JSON.parse(shown)}
      version={campaign.updatedAt}
    />
  );
}
