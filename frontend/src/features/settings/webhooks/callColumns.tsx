import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import type { WebhookCall } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { columnsOf } from "@/components/table";
import { eventName, problemName } from "@/features/settings/webhooks/words";
import { useFormat } from "@/lib/useFormat";

export const callColumns = (onShow: (call: WebhookCall) => void) =>
  columnsOf<WebhookCall>((column) => [
    column.display({
      id: "event",
      header: t`What`,
      meta: { phone: "title" },
      cell: ({ row }) => eventName(row.original.event),
    }),
    column.display({
      id: "at",
      header: t`When`,
      meta: { phone: "plain" },
      cell: ({ row }) => <At instant={row.original.occurredAt} />,
    }),
    column.display({
      id: "status",
      header: t`Status`,
      meta: { phone: "plain" },
      cell: ({ row }) => <CallBadge call={row.original} />,
    }),
    column.display({
      id: "answer",
      header: t`Answer`,
      cell: ({ row }) => <Answer call={row.original} />,
    }),
    column.display({
      id: "show",
      header: t`Look`,
      meta: { phone: "action", align: "end" },
      cell: ({ row }) => <Look call={row.original} onShow={onShow} />,
    }),
  ]);

function Look({ call, onShow }: { call: WebhookCall; onShow: (call: WebhookCall) => void }) {
  const { id } = call;
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() => onShow(call)}
      aria-label={t`Look at call ${id}`}
    >
      <Trans>Look</Trans>
    </Button>
  );
}

const TONES = { waiting: "queued", received: "completed", failed: "failed" };

function CallBadge({ call }: { call: WebhookCall }) {
  const label = { waiting: t`Waiting`, received: t`Received`, failed: t`Failed` }[call.status];
  return <StatusBadge status={TONES[call.status]} label={label} />;
}

/** What the last try brought, and when the next one is. */
export function Answer({ call }: { call: WebhookCall }) {
  const { attempts, nextAttemptAt, problem, responseStatus } = call;
  const next = useFormat().relative(nextAttemptAt ?? "");
  return (
    <>
      {responseStatus ?? (problem ? problemName(problem) : "–")}
      {attempts > 1 && (
        <Text span size="sm" c="dimmed">
          {" "}
          <Trans>after {attempts} tries</Trans>
        </Text>
      )}
      {attempts > 0 && isToCome(nextAttemptAt) && (
        <Text size="sm" c="dimmed">
          <Trans>next {next}</Trans>
        </Text>
      )}
    </>
  );
}

/** What is due is sent at once, or when the webhook has rested. */
const isToCome = (instant?: string | null) => Date.parse(instant ?? "") > Date.now();

function At({ instant }: { instant: string }) {
  return <>{useFormat().dateTime(instant)}</>;
}
