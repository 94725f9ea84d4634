import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Code, Group, Stack, Text } from "@mantine/core";
import type { WebhookCall, WebhookView } from "@/api/types";
import { Dialog } from "@/components/Dialog";
import { useReplayCall } from "@/features/settings/webhooks/api";
import { Answer } from "@/features/settings/webhooks/callColumns";
import { eventName } from "@/features/settings/webhooks/words";
import { notifyDone, notifyError } from "@/lib/notify";

type CallDialogProps = { webhook: WebhookView; call: WebhookCall | null; onClose: () => void };

/** What was sent, word for word, and what was answered. */
export function CallDialog({ webhook, call, onClose }: CallDialogProps) {
  return (
    <Dialog
      opened={call !== null}
      onClose={onClose}
      title={call ? eventName(call.event) : ""}
      size="lg"
    >
      {call && <CallContent webhook={webhook} call={call} onClose={onClose} />}
    </Dialog>
  );
}

function CallContent({
  webhook,
  call,
  onClose,
}: CallDialogProps & { call: NonNullable<CallDialogProps["call"]> }) {
  const replay = useReplayCall(webhook.id);
  return (
    <Stack>
      <Text size="sm">
        <Code>{`webhook-id: ${call.messageId}`}</Code>
      </Text>
      <Part label={t`Sent`}>{pretty(call.body)}</Part>
      <Text component="div" size="sm">
        <Trans>
          Answer: <Answer call={call} />
        </Trans>
      </Text>
      {call.answer && <Part label={t`In its words`}>{call.answer}</Part>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
        <Button
          loading={replay.isPending}
          disabled={!webhook.isActive || call.status === "waiting"}
          onClick={() =>
            replay.mutate(call.id, {
              onSuccess: () => {
                notifyDone(t`It is sent again.`);
                onClose();
              },
              onError: notifyError,
            })
          }
        >
          <Trans>Send again</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

function Part({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4}>
        {label}
      </Text>
      <Code block style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
        {children}
      </Code>
    </div>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
