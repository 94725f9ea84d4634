import { t } from "@lingui/core/macro";
import { Text } from "@mantine/core";
import type { CustomerImportView } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { useFormat } from "@/lib/useFormat";

export const importColumns = columnsOf<CustomerImportView>((column) => [
  column.display({
    id: "file",
    header: t`File`,
    meta: { phone: "title" },
    cell: ({ row: { original: entry } }) => (
      <TextLink to="/imports/$importId" params={{ importId: entry.id }} fw={600}>
        {entry.fileName}
      </TextLink>
    ),
  }),
  column.display({
    id: "status",
    header: t`Status`,
    meta: { phone: "plain" },
    cell: ({ row: { original: entry } }) => <StatusBadge status={entry.status} />,
  }),
  column.display({
    id: "started",
    header: t`Uploaded`,
    cell: ({ row: { original: entry } }) => <When instant={entry.createdAt} />,
  }),
  column.display({
    id: "created",
    header: t`New`,
    meta: { align: "end" },
    cell: ({ row: { original: entry } }) => <Count value={entry.created} />,
  }),
  column.display({
    id: "updated",
    header: t`Changed`,
    meta: { align: "end" },
    cell: ({ row: { original: entry } }) => <Count value={entry.updated - entry.unchanged} />,
  }),
  column.display({
    id: "rejected",
    header: t`Rejected`,
    meta: { align: "end" },
    cell: ({ row: { original: entry } }) => <Count value={entry.rejected} />,
  }),
]);

function When({ instant }: { instant: string }) {
  return (
    <Text span size="sm">
      {useFormat().dateTime(instant)}
    </Text>
  );
}

function Count({ value }: { value: number }) {
  return (
    <Text span size="sm">
      {useFormat().number(value)}
    </Text>
  );
}
