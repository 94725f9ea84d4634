import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Skeleton, Stack, Text, Title } from "@mantine/core";
import { useCallback } from "react";
import DesignEditor from "@/features/campaigns/editor/design/DesignEditor";
import { SubjectField } from "@/features/campaigns/editor/design/SubjectField";
import { useDesignFacts } from "@/features/campaigns/editor/design/useDesignFacts";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import type { EmailDesign } from "@/features/campaigns/form/designTypes";
import { inPlace } from "@/lib/inPlace";

const DesignTools = inPlace(
  () =>
    import("@/features/campaigns/editor/design/DesignTools").then(({ DesignTools }) => DesignTools),
  () => <Skeleton width={260} height={36} />,
);

type DesignMessageProps = { form: CampaignForm; design: EmailDesign };

/** Subject and e-mail of a campaign that is written with blocks. */
export function DesignMessage({ form, design }: DesignMessageProps) {
  const facts = useDesignFacts(form);
  const { subject } = form.values;
  const { setFieldValue } = form;
  const setDesign = useCallback(
    (next: EmailDesign) => setFieldValue("design", next),
    [setFieldValue],
  );
  return (
    <Stack component="section" aria-label={t`E-mail`} gap="md">
      <Title order={2} size="h3">
        <Trans>E-mail</Trans>
      </Title>
      <DesignEditor
        design={design}
        onChange={setDesign}
        facts={facts}
        problem={
          form.errors.design && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {form.errors.design}
            </Text>
          )
        }
        subject={
          <SubjectField
            value={subject}
            onChange={(next) => form.setFieldValue("subject", next)}
            error={form.errors.subject}
          />
        }
        tools={<DesignTools form={form} design={design} facts={facts} />}
      />
    </Stack>
  );
}
