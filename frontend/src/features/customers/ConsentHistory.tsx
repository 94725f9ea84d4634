import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ConsentChangeView } from "@/api/types";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { StatusBadge } from "@/components/StatusBadge";
import { columnsOf } from "@/components/table";
import { consentChangesQuery } from "@/features/customers/api";
import { useFormat } from "@/lib/useFormat";

const columns = columnsOf<ConsentChangeView>((column) => [
  column.display({
    id: "channel",
    header: "Channel",
    meta: { card: "title" },
    cell: ({ row }) => (row.original.channel === "email" ? "E-mail" : "SMS"),
  }),
  column.display({
    id: "status",
    header: "Consent",
    cell: ({ row: { original: change } }) => (
      <StatusBadge
        status={change.status}
        label={change.status === "unknown" ? "Not asked" : undefined}
      />
    ),
  }),
  column.display({ id: "source", header: "From", cell: ({ row }) => row.original.source || "–" }),
  column.display({ id: "at", header: "When", cell: ({ row }) => <When at={row.original.at} /> }),
]);

/** How the customer's present word came to be: what to show when somebody asks. */
export function ConsentHistory({ customerId }: { customerId: number }) {
  const changes = useQuery(consentChangesQuery(customerId));
  return (
    <section aria-labelledby="consent-title">
      <Title order={2} size="h3" mt="xl" mb="sm" id="consent-title">
        Consent history
      </Title>
      <DataTable
        label="Consent history"
        columns={columns}
        query={changes}
        rowId={(change) => String(change.id)}
        empty={<EmptyState title="Never asked, never answered" />}
      />
    </section>
  );
}

function When({ at }: { at: string }) {
  return <>{useFormat().dateTime(at)}</>;
}
