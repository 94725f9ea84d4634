import { Code, Text } from "@mantine/core";
import type { ApiKeyView } from "@/api/types";
import { columnsOf } from "@/components/table";
import { DeleteApiKey } from "@/features/settings/DeleteApiKey";
import { useFormat } from "@/lib/useFormat";

export const apiKeyColumns = columnsOf<ApiKeyView>((column) => [
  column.display({
    id: "name",
    header: "Name",
    meta: { card: "title" },
    cell: ({ row }) => row.original.name,
  }),
  column.display({
    id: "prefix",
    header: "Begins with",
    cell: ({ row }) => <Code>{row.original.prefix}</Code>,
  }),
  column.display({
    id: "scopes",
    header: "May",
    cell: ({ row }) => row.original.scopes.join(", "),
  }),
  column.display({
    id: "networks",
    header: "From",
    cell: ({ row }) => row.original.networks.join(", ") || "Everywhere",
  }),
  column.display({
    id: "maker",
    header: "Made by",
    cell: ({ row }) => row.original.createdBy ?? "–",
  }),
  column.display({
    id: "ends",
    header: "Ends",
    cell: ({ row }) => <Day instant={row.original.expiresAt} otherwise="Never" />,
  }),
  column.display({
    id: "created",
    header: "Created",
    cell: ({ row }) => <Day instant={row.original.createdAt} />,
  }),
  column.display({
    id: "used",
    header: "Last used",
    cell: ({ row }) => (
      <>
        <Day instant={row.original.lastUsedAt} otherwise="Never" />
        {row.original.lastUsedFrom && (
          <Text size="sm" c="dimmed">
            from {row.original.lastUsedFrom}
          </Text>
        )}
      </>
    ),
  }),
  column.display({
    id: "actions",
    header: "Change",
    meta: { align: "end" },
    cell: ({ row }) => <DeleteApiKey apiKey={row.original} />,
  }),
]);

function Day({ instant, otherwise = "–" }: { instant?: string | null; otherwise?: string }) {
  const format = useFormat();
  return <>{instant ? format.date(instant) : otherwise}</>;
}
