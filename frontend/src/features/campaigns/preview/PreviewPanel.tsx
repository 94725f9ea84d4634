import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Group, Skeleton, Stack, Tabs, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, messageOf } from "@/api/problem";
import { sendingQuery } from "@/api/shared";
import type { CampaignPreview } from "@/api/types";
import { DeviceSwitch, useDevice } from "@/components/DeviceSwitch";
import { EmailFrame } from "@/components/EmailFrame";
import { ErrorState } from "@/components/ErrorState";
import { PlainText } from "@/components/PlainText";
import { SmsBubble } from "@/components/SmsBubble";
import { previewQuery, type UnsavedContent } from "@/features/campaigns/preview/api";
import { CustomerSelect } from "@/features/campaigns/preview/CustomerSelect";
import classes from "@/features/campaigns/preview/preview.module.css";
import { CostlyLetters, SmsFacts } from "@/features/campaigns/preview/SmsFacts";

type PreviewPanelProps = {
  campaignId: number;
  /** Content that is not saved yet; null shows what is saved. */
  content: UnsavedContent | null;
  /** Changes with what is saved. */
  version: string;
};

/** The campaign's messages as one real customer would get them. */
export function PreviewPanel({ campaignId, content, version }: PreviewPanelProps) {
  const [customerId, setCustomerId] = useState<number | null>(null);
  const preview = useQuery(previewQuery(campaignId, customerId, content, version));
  return (
    <Stack component="section" aria-label={t`Preview`} gap="sm">
      <Title order={2} size="h3">
        <Trans>Preview</Trans>
      </Title>
      <CustomerSelect
        label={t`As seen by`}
        placeholder={preview.data?.customer?.name || t`An example customer`}
        value={customerId}
        onChange={setCustomerId}
      />
      {preview.error && <PreviewProblem error={preview.error} onRetry={preview.refetch} />}
      {preview.data ? (
        <Messages preview={preview.data} isStale={preview.isPlaceholderData || preview.isError} />
      ) : (
        !preview.error && <Skeleton height={480} role="status" aria-label={t`Loading preview`} />
      )}
    </Stack>
  );
}

function PreviewProblem({ error, onRetry }: { error: Error; onRetry: () => unknown }) {
  if (!(error instanceof ApiError) || error.errors.length === 0) {
    return <ErrorState error={error} onRetry={onRetry} />;
  }
  const problem = error.errors[0]?.detail ?? messageOf(error);
  return (
    <Text size="sm" c="var(--mantine-color-error)" role="status">
      <Trans>The preview goes on once this is right: {problem}</Trans>
    </Text>
  );
}

function Messages({ preview, isStale }: { preview: CampaignPreview; isStale: boolean }) {
  const { email, sms } = preview;
  const price = useQuery({ ...sendingQuery, enabled: sms != null }).data?.smsPartPrice;
  const [device, setDevice] = useDevice();
  const [chosen, setChosen] = useState<string | null>(null);
  const tabs = [...(email ? ["email", "text"] : []), ...(sms ? ["sms"] : [])];
  const tab = chosen && tabs.includes(chosen) ? chosen : (tabs[0] ?? null);

  if (tabs.length === 0) {
    return (
      <Text c="dimmed" className={classes.nothing}>
        <Trans>Write an e-mail or an SMS to see it here, as this customer would.</Trans>
      </Text>
    );
  }
  return (
    <Tabs value={tab} onChange={setChosen} keepMounted={false} opacity={isStale ? 0.6 : 1}>
      <Tabs.List mb="sm">
        {email && (
          <Tabs.Tab value="email">
            <Trans>E-mail</Trans>
          </Tabs.Tab>
        )}
        {email && (
          <Tabs.Tab value="text">
            <Trans>Plain text</Trans>
          </Tabs.Tab>
        )}
        {sms && <Tabs.Tab value="sms">SMS</Tabs.Tab>}
      </Tabs.List>
      {email && (
        <Tabs.Panel value="email">
          <Group justify="space-between" mb="xs" wrap="nowrap">
            <Text fw={600} miw={0} truncate>
              {email.subject || t`No subject yet`}
            </Text>
            <DeviceSwitch device={device} onChange={setDevice} />
          </Group>
          <EmailFrame title={t`E-mail preview`} html={email.html} device={device} />
        </Tabs.Panel>
      )}
      {email && (
        <Tabs.Panel value="text">
          <PlainText label={t`Plain-text part`} text={email.text} />
        </Tabs.Panel>
      )}
      {sms && (
        <Tabs.Panel value="sms">
          <SmsBubble text={sms.text} />
          <SmsFacts
            encoding={sms.encoding}
            characters={sms.characters}
            parts={sms.parts}
            partPrice={price}
          />
          <CostlyLetters text={sms.text} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
