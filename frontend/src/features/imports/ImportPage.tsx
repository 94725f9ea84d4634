import { t } from "@lingui/core/macro";
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { CustomerImportView } from "@/api/types";
import { PageHeader } from "@/components/PageHeader";
import { PageLoading } from "@/components/PageLoading";
import { PageProblem } from "@/components/PageProblem";
import { StatusBadge } from "@/components/StatusBadge";
import { importQuery, isUnderWay, useForgetCustomers } from "@/features/imports/api";
import { ImportProgress } from "@/features/imports/ImportProgress";
import { ImportResult } from "@/features/imports/ImportResult";
import { Rejects } from "@/features/imports/Rejects";
import { TriedImport } from "@/features/imports/TriedImport";
import { UndoProgress } from "@/features/imports/UndoneImport";
import { useFormat } from "@/lib/useFormat";

const route = getRouteApi("/signed-in/marketer/imports/$importId");

export function ImportPage() {
  const { importId } = route.useParams();
  const entry = useQuery(importQuery(importId));

  if (entry.data) return <Import entry={entry.data} />;
  if (!entry.error) return <PageLoading />;
  return (
    <PageProblem
      title={t`Import`}
      parent={{ label: t`Imports`, to: "/imports" }}
      error={entry.error}
      onRetry={entry.refetch}
    />
  );
}

function Import({ entry }: { entry: CustomerImportView }) {
  const format = useFormat();
  const when = format.dateTime(entry.createdAt);
  const size = format.bytes(entry.fileSize);
  useEnd(entry, useForgetCustomers());
  return (
    <>
      <PageHeader
        title={entry.fileName}
        description={t`Uploaded ${when} · ${size}`}
        parent={{ label: t`Imports`, to: "/imports" }}
        badge={<StatusBadge status={entry.status} />}
      />
      <Stack gap="lg">
        <Stage entry={entry} />
        {entry.rejected + entry.incomplete > 0 && !isUnderWay(entry) && <Rejects entry={entry} />}
      </Stack>
    </>
  );
}

function Stage({ entry }: { entry: CustomerImportView }) {
  if (entry.status === "undoing") return <UndoProgress entry={entry} />;
  if (isUnderWay(entry)) return <ImportProgress entry={entry} />;
  return entry.status === "checked" ? (
    <TriedImport entry={entry} />
  ) : (
    <ImportResult entry={entry} />
  );
}

/** Calls once when an import that was seen under way has ended. */
function useEnd(entry: CustomerImportView, onEnd: () => void) {
  const wasUnderWay = useRef(isUnderWay(entry));
  useEffect(() => {
    if (wasUnderWay.current && !isUnderWay(entry)) onEnd();
    wasUnderWay.current = isUnderWay(entry);
  }, [entry, onEnd]);
}
