import { t } from "@lingui/core/macro";
import { SimpleGrid, Skeleton, Stack, TextInput } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { CampaignView } from "@/api/types";
import { DesignMessage } from "@/features/campaigns/editor/design/DesignMessage";
import { DesignStart } from "@/features/campaigns/editor/design/DesignStart";
import { NameField } from "@/features/campaigns/editor/NameField";
import { SenderNotice } from "@/features/campaigns/editor/SenderNotice";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import { inPlace } from "@/lib/inPlace";

const HtmlMessage = lazy(() =>
  import("@/features/campaigns/editor/HtmlMessage").then(({ HtmlMessage }) => ({
    default: HtmlMessage,
  })),
);

const LanguageChoice = inPlace(
  () =>
    import("@/features/campaigns/editor/LanguageChoice").then(
      ({ LanguageChoice }) => LanguageChoice,
    ),
  () => (
    <TextInput
      label={t`Language`}
      description={t`Of what you write here. Dates in the messages follow it.`}
      disabled
    />
  ),
);

const SmsMessage = inPlace(
  () => import("@/features/campaigns/editor/SmsMessage").then(({ SmsMessage }) => SmsMessage),
  () => <Skeleton height={320} role="status" aria-label={t`Loading SMS`} />,
);

type MessageStepProps = { form: CampaignForm; campaign: CampaignView };

/** What is written: blocks, which take the whole width, or code; and the SMS. */
export function MessageStep({ form, campaign }: MessageStepProps) {
  const { design, emailContent } = form.values;
  const [isCode, setCode] = useState(emailContent !== "");
  // Who empties the code is still writing code.
  if (emailContent !== "" && !isCode) setCode(true);
  if (!design && isCode) {
    return (
      <Suspense fallback={<Skeleton height={560} role="status" aria-label={t`Loading editor`} />}>
        <HtmlMessage form={form} campaign={campaign} />
      </Suspense>
    );
  }
  return (
    <Stack gap="xl">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NameField form={form} />
        <LanguageChoice form={form} />
      </SimpleGrid>
      <SenderNotice form={form} />
      {design ? (
        <DesignMessage form={form} design={design} />
      ) : (
        <DesignStart form={form} onCode={() => setCode(true)} />
      )}
      <SmsMessage form={form} campaign={campaign} />
    </Stack>
  );
}
