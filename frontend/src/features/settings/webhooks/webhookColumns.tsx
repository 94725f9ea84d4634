import { plural, t } from "@lingui/core/macro";
import { Text } from "@mantine/core";
import type { WebhookView } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { useFormat } from "@/lib/useFormat";

export const webhookColumns = columnsOf<WebhookView>((column) => [
  column.display({
    id: "url",
    header: t`Address`,
    meta: { phone: "title" },
    cell: ({ row: { original: webhook } }) => (
      <>
        <TextLink
          to="/settings"
          search={{ tab: "webhooks", webhook: webhook.id }}
          style={{ overflowWrap: "anywhere" }}
        >
          {webhook.url}
        </TextLink>
        {webhook.description && (
          <Text size="sm" c="dimmed">
            {webhook.description}
          </Text>
        )}
      </>
    ),
  }),
  column.display({
    id: "events",
    header: t`Is told of`,
    meta: { phone: "plain" },
    cell: ({ row }) => <Events webhook={row.original} />,
  }),
  column.display({
    id: "status",
    header: t`Status`,
    meta: { phone: "plain" },
    cell: ({ row }) => <WebhookStatus webhook={row.original} />,
  }),
  column.display({
    id: "received",
    header: t`Received last`,
    cell: ({ row }) => <Received at={row.original.lastReceivedAt} />,
  }),
]);

/** In a word: on, failing or off. */
export function WebhookStatus({ webhook }: { webhook: WebhookView }) {
  if (!webhook.isActive) return <StatusBadge status="disabled" label={t`Off`} />;
  return webhook.failures > 0 ? (
    <StatusBadge status="failed" label={t`Failing`} />
  ) : (
    <StatusBadge status="completed" label={t`On`} />
  );
}

function Events({ webhook: { events } }: { webhook: WebhookView }) {
  return (
    <>
      {events.length <= 2
        ? events.join(", ")
        : plural(events.length, { one: "# event", other: "# events" })}
    </>
  );
}

function Received({ at }: { at?: string | null }) {
  const format = useFormat();
  return <>{at ? format.relative(at) : t`Never`}</>;
}
