import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ConsentChangeView } from "@/api/types";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { StatusBadge } from "@/components/StatusBadge";
import { columnsOf } from "@/components/table";
import { consentChangesQuery } from "@/features/customers/api";
import { useFormat } from "@/lib/useFormat";

const CHANNELS = { email: "E-mail", sms: "SMS" };

const columns = columnsOf<ConsentChangeView>((column) => [
  column.display({
    id: "about",
    header: "About",
    meta: { card: "title" },
    cell: ({ row: { original: change } }) => change.topic ?? CHANNELS[change.channel ?? "email"],
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
  column.display({
    id: "source",
    header: "From",
    cell: ({ row }) => <Source change={row.original} />,
  }),
  column.display({
    id: "actor",
    header: "By",
    cell: ({ row }) => row.original.actor || "The customer",
  }),
  column.display({ id: "at", header: "When", cell: ({ row }) => <When change={row.original} /> }),
]);

/** How the customer's present word came to be: what to show when somebody asks. */
export function ConsentHistory({ customerId }: { customerId: number }) {
  const [cursor, setCursor] = useState<string>();
  const changes = useQuery(consentChangesQuery(customerId, cursor));
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
        paging={{ cursor, onCursor: setCursor }}
      />
    </section>
  );
}

/** Where the word came from, and how the customer agreed. */
function Source({ change: { source, basis } }: { change: ConsentChangeView }) {
  return (
    <>
      {source || "–"}
      {basis && (
        <Text size="sm" c="dimmed">
          “{basis}”
        </Text>
      )}
    </>
  );
}

/** When the customer said so; beside it when it came here, where that was later. */
function When({ change: { at, givenAt } }: { change: ConsentChangeView }) {
  const format = useFormat();
  if (!givenAt) return <>{format.dateTime(at)}</>;
  return (
    <>
      {format.dateTime(givenAt)}
      <Text size="sm" c="dimmed">
        recorded {format.dateTime(at)}
      </Text>
    </>
  );
}
