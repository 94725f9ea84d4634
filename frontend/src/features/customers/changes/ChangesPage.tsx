import { t } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { CustomerChange } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { PageHeader } from "@/components/PageHeader";
import { StatusBadge } from "@/components/StatusBadge";
import { columnsOf } from "@/components/table";
import { changesQuery, useFinishChange, useUndoChange } from "@/features/customers/changes/api";
import { changeName } from "@/features/customers/changes/words";
import { notifyError } from "@/lib/notify";
import { useFormat } from "@/lib/useFormat";

const route = getRouteApi("/signed-in/marketer/customers/changes");

const columns = columnsOf<CustomerChange>((column) => [
  column.display({
    id: "what",
    header: t`Change`,
    meta: { phone: "title" },
    cell: ({ row: { original } }) => <Name change={original} />,
  }),
  column.display({
    id: "when",
    header: t`When`,
    meta: { phone: "plain" },
    cell: ({ row: { original } }) => <When instant={original.createdAt} />,
  }),
  column.display({
    id: "customers",
    header: t`Customers`,
    meta: { align: "end" },
    cell: ({ row: { original } }) => <Count value={original.changed} />,
  }),
  column.display({
    id: "status",
    header: t`Status`,
    meta: { phone: "plain" },
    cell: ({ row: { original } }) => (
      <StatusBadge
        status={original.status}
        label={original.status === "completed" ? t`Done` : undefined}
      />
    ),
  }),
  column.display({
    id: "actions",
    header: t`Undo`,
    meta: { phone: "action" },
    cell: ({ row: { original } }) => <Actions change={original} />,
  }),
]);

/** Changes of many customers at once; for a week each can be undone. */
export function ChangesPage() {
  const { cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const changes = useQuery(changesQuery(cursor));
  return (
    <>
      <PageHeader
        title={t`Changes of many`}
        description={t`Segments and deletions for many customers at once. For seven days each can be undone.`}
        parent={{ label: t`Customers`, to: "/customers" }}
      />
      <DataTable
        label={t`Changes`}
        columns={columns}
        query={changes}
        rowId={(change) => String(change.id)}
        empty={
          <EmptyState
            title={t`No changes yet`}
            action={
              <ButtonLink to="/customers">
                <Trans>Show customers</Trans>
              </ButtonLink>
            }
          >
            <Trans>
              Select customers in the list, or all who fit a filter, and change them together.
            </Trans>
          </EmptyState>
        }
        paging={{ cursor, onCursor: (next) => void navigate({ search: { cursor: next } }) }}
      />
    </>
  );
}

function Name({ change }: { change: CustomerChange }) {
  return <>{changeName(change, useFormat())}</>;
}

function When({ instant }: { instant: string }) {
  return (
    <Text span size="sm">
      {useFormat().dateTime(instant)}
    </Text>
  );
}

function Count({ value }: { value: number }) {
  return <>{useFormat().number(value)}</>;
}

function Actions({ change }: { change: CustomerChange }) {
  const undo = useUndoChange();
  const finish = useFinishChange();
  const [isAsked, setAsked] = useState(false);
  if (!change.canBeUndone) return null;
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button
        size="xs"
        variant="default"
        loading={undo.isPending}
        onClick={() => undo.mutate(change.id, { onError: notifyError })}
      >
        <Trans>Undo</Trans>
      </Button>
      {change.action === "delete" && change.status === "completed" && (
        <Button size="xs" variant="subtle" color="red" onClick={() => setAsked(true)}>
          <Trans>Delete for good</Trans>
        </Button>
      )}
      <ConfirmDialog
        opened={isAsked}
        onClose={() => setAsked(false)}
        title={t`Delete them for good?`}
        confirmLabel={t`Delete for good`}
        danger
        isPending={finish.isPending}
        error={finish.error}
        onConfirm={() => finish.mutate(change.id, { onSuccess: () => setAsked(false) })}
      >
        <Plural
          value={change.changed}
          one="What is kept to bring # customer back is deleted now, and not after seven days."
          other="What is kept to bring # customers back is deleted now, and not after seven days."
        />
      </ConfirmDialog>
    </Group>
  );
}
