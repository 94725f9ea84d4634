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
      header: "What",
      meta: { card: "title" },
      cell: ({ row }) => eventName(row.original.event),
    }),
    column.display({
      id: "at",
      header: "When",
      cell: ({ row }) => <At instant={row.original.occurredAt} />,
    }),
    column.display({
      id: "status",
      header: "Status",
      cell: ({ row }) => <CallBadge call={row.original} />,
    }),
    column.display({
      id: "answer",
      header: "Answer",
      cell: ({ row }) => <Answer call={row.original} />,
    }),
    column.display({
      id: "show",
      header: "Look",
      meta: { align: "end" },
      cell: ({ row: { original: call } }) => (
        <Button
          size="xs"
          variant="default"
          onClick={() => onShow(call)}
          aria-label={`Look at call ${call.id}`}
        >
          Look
        </Button>
      ),
    }),
  ]);

const TONES = { waiting: "queued", received: "completed", failed: "failed" };

function CallBadge({ call }: { call: WebhookCall }) {
  const label = { waiting: "Waiting", received: "Received", failed: "Failed" }[call.status];
  return <StatusBadge status={TONES[call.status]} label={label} />;
}

/** What the last try brought, and when the next one is. */
export function Answer({ call }: { call: WebhookCall }) {
  const format = useFormat();
  return (
    <>
      {call.responseStatus ?? (call.problem ? problemName(call.problem) : "–")}
      {call.attempts > 1 && (
        <Text span size="sm" c="dimmed">
          {" "}
          after {call.attempts} tries
        </Text>
      )}
      {call.attempts > 0 && isToCome(call.nextAttemptAt) && (
        <Text size="sm" c="dimmed">
          next {format.relative(call.nextAttemptAt ?? "")}
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
