import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Code, Group, Stack, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { CustomerImportView, ImportReject } from "@/api/types";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { columnsOf } from "@/components/table";
import { rejectsCsvUrl, rejectsQuery } from "@/features/imports/api";
import { said } from "@/lib/serverWords/said";
import { useFormat } from "@/lib/useFormat";

const route = getRouteApi("/signed-in/marketer/imports/$importId");

const columns = columnsOf<ImportReject>((column) => [
  column.display({
    id: "reason",
    header: t`Reason`,
    meta: { phone: "title" },
    cell: ({ row }) => said(row.original.reason),
  }),
  column.display({
    id: "taken",
    header: t`Imported`,
    cell: ({ row }) => (row.original.isTaken ? t`Without these cells` : t`No`),
  }),
  column.display({
    id: "line",
    header: t`Line`,
    meta: { align: "end" },
    cell: ({ row }) => <Line value={row.original.line} />,
  }),
  column.display({
    id: "content",
    header: t`Row`,
    cell: ({ row }) => (
      <Code style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
        {row.original.content}
      </Code>
    ),
  }),
]);

export function Rejects({ entry }: { entry: CustomerImportView }) {
  const { cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const rejects = useQuery(rejectsQuery(entry.id, cursor));
  return (
    <Stack component="section" gap="sm" aria-labelledby="rejects-title">
      <Group justify="space-between">
        <div>
          <Title order={2} id="rejects-title">
            <Trans>Rows with a problem</Trans>
          </Title>
          <Text c="dimmed" size="sm">
            {problems(entry)}{" "}
            <Trans>Download them, correct them and import that file as it is.</Trans>
          </Text>
        </div>
        <Button
          component="a"
          href={rejectsCsvUrl(entry.id)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          <Trans>Download as CSV</Trans>
        </Button>
      </Group>
      <DataTable
        label={t`Rows with a problem`}
        columns={columns}
        query={rejects}
        rowId={(reject) => String(reject.line)}
        empty={<EmptyState title={t`No rows with a problem`} />}
        paging={{ cursor, onCursor: (next) => void navigate({ search: { cursor: next } }) }}
      />
    </Stack>
  );
}

function problems(entry: CustomerImportView): string {
  const isTried = entry.status === "checked";
  const { rejected, incomplete } = entry;
  const parts = [];
  if (rejected > 0) parts.push(isTried ? wouldBeRejected(rejected) : wereRejected(rejected));
  if (incomplete > 0) parts.push(isTried ? comeIncomplete(incomplete) : cameIncomplete(incomplete));
  return parts.join(" ");
}

const wouldBeRejected = (rows: number) =>
  plural(rows, { one: "# row cannot be imported.", other: "# rows cannot be imported." });

const wereRejected = (rows: number) =>
  plural(rows, { one: "# row could not be imported.", other: "# rows could not be imported." });

const comeIncomplete = (rows: number) =>
  plural(rows, {
    one: "# row comes in without the cells that cannot be read.",
    other: "# rows come in without the cells that cannot be read.",
  });

const cameIncomplete = (rows: number) =>
  plural(rows, {
    one: "# row came in without the cells that could not be read.",
    other: "# rows came in without the cells that could not be read.",
  });

function Line({ value }: { value: number }) {
  return <>{useFormat().number(value)}</>;
}
