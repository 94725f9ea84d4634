import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { AuditEntry } from "@/api/types";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { columnsOf } from "@/components/table";
import { auditLogQuery } from "@/features/settings/api";
import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from "@/features/settings/auditWords";
import { TabHead } from "@/features/settings/TabHead";
import { useFormat } from "@/lib/useFormat";

const route = getRouteApi("/signed-in/marketer/settings");

const columns = columnsOf<AuditEntry>((column) => [
  column.display({
    id: "what",
    header: t`What`,
    meta: { phone: "title" },
    cell: ({ row: { original: entry } }) => AUDIT_ACTIONS[entry.action] ?? inWords(entry.action),
  }),
  column.display({
    id: "subject",
    header: t({ message: "On", context: "what was changed" }),
    cell: ({ row: { original: entry } }) =>
      `${AUDIT_SUBJECTS[entry.subject] ?? inWords(entry.subject)} ${entry.subjectId ?? ""}`,
  }),
  column.display({
    id: "who",
    header: t`Who`,
    meta: { phone: "plain" },
    cell: ({ row }) => actorOf(row.original),
  }),
  column.display({
    id: "when",
    header: t`When`,
    meta: { phone: "plain" },
    cell: ({ row }) => <When at={row.original.at} />,
  }),
]);

export function AuditLogTab() {
  const { cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const log = useQuery(auditLogQuery(cursor));
  return (
    <>
      <TabHead>
        <Trans>Who changed what, newest first.</Trans>
      </TabHead>
      <DataTable
        label={t`Activity`}
        columns={columns}
        query={log}
        rowId={(entry) => String(entry.id)}
        empty={<EmptyState title={t`Nothing happened yet`} />}
        paging={{
          cursor,
          onCursor: (next) => void navigate({ search: { tab: "log", cursor: next } }),
        }}
      />
    </>
  );
}

/** A code that a newer server logs. */
const inWords = (code: string) => code.replace(/[._-]+/g, " ");

const actorOf = ({ actor }: AuditEntry) =>
  actor === "system" ? t({ message: "system", context: "activity" }) : actor;

function When({ at }: { at: string }) {
  return <>{useFormat().dateTime(at)}</>;
}
