import { Plural, Trans } from "@lingui/react/macro";
import { Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { EVERY } from "@/api/intervals";
import type { WebhookView } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { PageLoading } from "@/components/PageLoading";
import { TextLink } from "@/components/TextLink";
import { type CallFilter, webhookQuery } from "@/features/settings/webhooks/api";
import { CallLog } from "@/features/settings/webhooks/CallLog";
import { WebhookActions } from "@/features/settings/webhooks/WebhookActions";
import { WebhookNotices } from "@/features/settings/webhooks/WebhookNotices";
import { WebhookStatus } from "@/features/settings/webhooks/webhookColumns";

type WebhookDetailProps = {
  id: number;
  filter: CallFilter;
  onFilter: (filter: CallFilter) => void;
  onDeleted: () => void;
};

/** One webhook: how it does, what can be done with it, and what was sent. */
export function WebhookDetail({ id, filter, onFilter, onDeleted }: WebhookDetailProps) {
  const webhook = useQuery({ ...webhookQuery(id), refetchInterval: EVERY.fiveSeconds });
  return (
    <Stack gap="md">
      <TextLink to="/settings" search={{ tab: "webhooks" }} size="sm">
        <Trans>← All webhooks</Trans>
      </TextLink>
      {webhook.data ? (
        <>
          <Head webhook={webhook.data} onDeleted={onDeleted} />
          <WebhookNotices webhook={webhook.data} />
          <CallLog webhook={webhook.data} filter={filter} onFilter={onFilter} />
        </>
      ) : webhook.error ? (
        <ErrorState error={webhook.error} onRetry={webhook.refetch} />
      ) : (
        <PageLoading isPart />
      )}
    </Stack>
  );
}

function Head({ webhook, onDeleted }: { webhook: WebhookView; onDeleted: () => void }) {
  const { url, description, events, waiting } = webhook;
  const told = events.join(", ");
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Title order={2} size="h3" style={{ overflowWrap: "anywhere" }}>
          {url}
        </Title>
        <WebhookStatus webhook={webhook} />
      </Group>
      <Text c="dimmed" size="sm">
        {description && `${description}. `}
        <Trans>Told of {told}.</Trans>{" "}
        {waiting > 0 && <Plural value={waiting} one="# call waits." other="# calls wait." />}
      </Text>
      <WebhookActions webhook={webhook} onDeleted={onDeleted} />
    </Stack>
  );
}
