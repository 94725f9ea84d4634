import { Button, Code, Group, Stack, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { CustomerImportView, ImportReject } from "@/api/types";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { columnsOf } from "@/components/table";
import { rejectsCsvUrl, rejectsQuery } from "@/features/imports/api";
import { useFormat } from "@/lib/useFormat";

const route = getRouteApi("/signed-in/marketer/imports/$importId");

const columns = columnsOf<ImportReject>((column) => [
  column.display({
    id: "reason",
    header: "Reason",
    meta: { card: "title" },
    cell: ({ row }) => row.original.reason,
  }),
  column.display({
    id: "taken",
    header: "Imported",
    cell: ({ row }) => (row.original.isTaken ? "Without these cells" : "No"),
  }),
  column.display({
    id: "line",
    header: "Line",
    meta: { align: "end" },
    cell: ({ row }) => <Line value={row.original.line} />,
  }),
  column.display({
    id: "content",
    header: "Row",
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
  const format = useFormat();
  return (
    <Stack component="section" gap="sm" aria-labelledby="rejects-title">
      <Group justify="space-between">
        <div>
          <Title order={2} id="rejects-title">
            Rows with a problem
          </Title>
          <Text c="dimmed" size="sm">
            {problems(entry, format)} Download them, correct them and import that file as it is.
          </Text>
        </div>
        <Button
          component="a"
          href={rejectsCsvUrl(entry.id)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Download as CSV
        </Button>
      </Group>
      <DataTable
        label="Rows with a problem"
        columns={columns}
        query={rejects}
        rowId={(reject) => String(reject.line)}
        empty={<EmptyState title="No rows with a problem" />}
        paging={{ cursor, onCursor: (next) => void navigate({ search: { cursor: next } }) }}
      />
    </Stack>
  );
}

function problems(entry: CustomerImportView, format: ReturnType<typeof useFormat>): string {
  const isTried = entry.status === "checked";
  const { rejected, incomplete } = entry;
  const parts = [];
  if (rejected > 0) {
    parts.push(`${format.count(rejected, "row")} ${isTried ? "cannot" : "could not"} be imported.`);
  }
  if (incomplete > 0) {
    const come = isTried ? (incomplete === 1 ? "comes" : "come") : "came";
    parts.push(
      `${format.count(incomplete, "row")} ${come} in without the cells that ${isTried ? "cannot" : "could not"} be read.`,
    );
  }
  return parts.join(" ");
}

function Line({ value }: { value: number }) {
  return <>{useFormat().number(value)}</>;
}
