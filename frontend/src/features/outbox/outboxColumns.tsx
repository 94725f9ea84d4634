import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Badge, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { OutboxMessage } from "@/api/types";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { campaignNamesQuery } from "@/features/outbox/api";
import { CHANNEL_NAMES } from "@/lib/campaignWords";
import { useFormat } from "@/lib/useFormat";

export const outboxColumns = columnsOf<OutboxMessage>((column) => [
  column.display({
    id: "message",
    header: t`Message`,
    meta: { phone: "title" },
    cell: ({ row: { original: message } }) => <Message message={message} />,
  }),
  column.display({
    id: "recipient",
    header: t`To`,
    meta: { phone: "plain" },
    cell: ({ row: { original: message } }) => (
      <Text span size="sm">
        {message.recipient}
      </Text>
    ),
  }),
  column.display({
    id: "channel",
    header: t`Channel`,
    meta: { phone: "plain" },
    cell: ({ row: { original: message } }) => (
      <Text span size="sm" style={{ whiteSpace: "nowrap" }}>
        {CHANNEL_NAMES[message.channel]}
      </Text>
    ),
  }),
  column.display({
    id: "campaign",
    header: t`Campaign`,
    cell: ({ row: { original: message } }) => <Campaign message={message} />,
  }),
  column.display({
    id: "acceptedAt",
    header: t`Accepted`,
    cell: ({ row: { original: message } }) => <Accepted at={message.acceptedAt} />,
  }),
]);

function Message({ message }: { message: OutboxMessage }) {
  const title = message.subject || message.preview;
  return (
    <>
      <TextLink
        to="/outbox"
        search={(now) => ({ ...now, message: message.id })}
        fw={600}
        lineClamp={message.subject ? 1 : 2}
        maw={420}
      >
        {title}
      </TextLink>
      {message.subject && (
        <Text size="xs" c="dimmed" fw={400} lineClamp={1} maw={420}>
          {message.preview}
        </Text>
      )}
    </>
  );
}

function Campaign({ message }: { message: OutboxMessage }) {
  const names = useQuery(campaignNamesQuery);
  const { campaignId } = message;
  return (
    <>
      {campaignId != null && (
        <TextLink to="/campaigns/$campaignId" params={{ campaignId }} size="sm" lineClamp={2}>
          {names.data?.get(campaignId) ?? t`Campaign ${campaignId}`}
        </TextLink>
      )}
      {message.isTest && (
        <Badge variant="outline" color="gray" tt="none" radius="sm" miw="max-content">
          <Trans>Test</Trans>
        </Badge>
      )}
    </>
  );
}

function Accepted({ at }: { at: string }) {
  const format = useFormat();
  return (
    <Text span size="sm" c="dimmed" style={{ whiteSpace: "nowrap" }}>
      {format.dateTime(at)}
    </Text>
  );
}
