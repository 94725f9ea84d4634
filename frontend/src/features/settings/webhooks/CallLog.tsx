import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Button, Group, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { WebhookCall, WebhookView } from "@/api/types";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { FilterSelect } from "@/components/FilterSelect";
import { type CallFilter, callsQuery, useReplayFailed } from "@/features/settings/webhooks/api";
import { CallDialog } from "@/features/settings/webhooks/CallDialog";
import { callColumns } from "@/features/settings/webhooks/callColumns";
import { CALL_STATUSES } from "@/features/settings/webhooks/words";
import { notifyDone, notifyError } from "@/lib/notify";

type CallLogProps = {
  webhook: WebhookView;
  filter: CallFilter;
  onFilter: (filter: CallFilter) => void;
};

/** What was sent and what came of it. */
export function CallLog({ webhook, filter, onFilter }: CallLogProps) {
  const calls = useQuery(callsQuery(webhook.id, filter));
  const [shown, setShown] = useState<WebhookCall | null>(null);
  const columns = useMemo(() => callColumns(setShown), []);
  return (
    <Box component="section" aria-label={t`Log`}>
      <Group justify="space-between" mb="md" gap="sm">
        <Title order={3} size="h4">
          <Trans>Log</Trans>
        </Title>
        <Group gap="sm">
          <FilterSelect
            label={t`Status`}
            plural={t`calls`}
            data={CALL_STATUSES}
            value={filter.status}
            onChange={(status) => onFilter({ status })}
          />
          <ReplayFailed webhook={webhook} />
        </Group>
      </Group>
      <DataTable
        label={t`Calls`}
        columns={columns}
        query={calls}
        rowId={(call) => String(call.id)}
        empty={
          filter.status ? (
            <EmptyState title={t`No such call`} />
          ) : (
            <EmptyState title={t`Nothing was sent yet`}>
              <Trans>Send a test to see whether the receiver answers.</Trans>
            </EmptyState>
          )
        }
        paging={{
          cursor: filter.cursor,
          onCursor: (cursor) => onFilter({ status: filter.status, cursor }),
        }}
      />
      <CallDialog webhook={webhook} call={shown} onClose={() => setShown(null)} />
    </Box>
  );
}

const LOG_DAYS = 30;

/** All that failed and is still in the log. */
function ReplayFailed({ webhook }: { webhook: WebhookView }) {
  const replay = useReplayFailed(webhook.id);
  return (
    <Button
      variant="default"
      loading={replay.isPending}
      disabled={!webhook.isActive}
      onClick={() =>
        replay.mutate(new Date(Date.now() - LOG_DAYS * 86_400_000).toISOString(), {
          onSuccess: ({ calls }) =>
            notifyDone(
              calls === 0
                ? t`Nothing has failed.`
                : plural(calls, { one: "# call is sent again.", other: "# calls are sent again." }),
            ),
          onError: notifyError,
        })
      }
    >
      <Trans>Send all failed again</Trans>
    </Button>
  );
}
