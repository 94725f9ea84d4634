import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Drawer, Group, Skeleton, Stack, Tabs, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { OutboxMessageDetail } from "@/api/types";
import { DeviceSwitch, useDevice } from "@/components/DeviceSwitch";
import { EmailFrame } from "@/components/EmailFrame";
import { ErrorState } from "@/components/ErrorState";
import { PlainText } from "@/components/PlainText";
import { SmsBubble } from "@/components/SmsBubble";
import { outboxMessageQuery } from "@/features/outbox/api";
import { MessageHeaders } from "@/features/outbox/MessageHeaders";
import { useFormat } from "@/lib/useFormat";

type MessageDrawerProps = {
  /** Absent: closed. */
  id?: number;
  onClose: () => void;
};

/** One message as its customer would get it. */
export function MessageDrawer({ id, onClose }: MessageDrawerProps) {
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size="xl"
      title={t`Message`}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      {id !== undefined && <Message key={id} id={id} />}
    </Drawer>
  );
}

function Message({ id }: { id: number }) {
  const message = useQuery(outboxMessageQuery(id));
  if (message.error) return <ErrorState error={message.error} onRetry={message.refetch} />;
  if (!message.data) return <Skeleton height={480} role="status" aria-label={t`Loading message`} />;
  return (
    <Stack gap="md">
      <Envelope message={message.data} />
      {message.data.channel === "sms" ? (
        <SmsBubble text={message.data.body} sender={message.data.sender} />
      ) : (
        <Email message={message.data} />
      )}
    </Stack>
  );
}

function Envelope({ message }: { message: OutboxMessageDetail }) {
  const { sender, recipient } = message;
  const accepted = useFormat().dateTime(message.acceptedAt);
  return (
    <div>
      {message.subject && (
        <Text fw={650} size="lg">
          {message.subject}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        <Trans>
          From {sender} to {recipient}
        </Trans>
      </Text>
      <Text size="sm" c="dimmed">
        {message.isTest ? t`Test, accepted ${accepted}` : t`Accepted ${accepted}`}
      </Text>
    </div>
  );
}

function Email({ message }: { message: OutboxMessageDetail }) {
  const [device, setDevice] = useDevice();
  return (
    <Tabs defaultValue="email" keepMounted={false}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="email">
          <Trans>E-mail</Trans>
        </Tabs.Tab>
        <Tabs.Tab value="text">
          <Trans>Plain text</Trans>
        </Tabs.Tab>
        <Tabs.Tab value="headers">
          <Trans>Headers</Trans>
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="email">
        <Group justify="flex-end" mb="xs">
          <DeviceSwitch device={device} onChange={setDevice} />
        </Group>
        <EmailFrame title={t`E-mail`} html={message.html} device={device} height={620} />
      </Tabs.Panel>
      <Tabs.Panel value="text">
        <PlainText label={t`Plain-text part`} text={message.body} />
      </Tabs.Panel>
      <Tabs.Panel value="headers">
        <MessageHeaders message={message} />
      </Tabs.Panel>
    </Tabs>
  );
}
