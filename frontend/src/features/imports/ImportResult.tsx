import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { CustomerImportView } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useUndoImport, useWriteToThem } from "@/features/imports/api";
import { ImportFigures } from "@/features/imports/ImportProgress";
import { UndoneImport } from "@/features/imports/UndoneImport";
import { notifyError } from "@/lib/notify";
import { useFormat } from "@/lib/useFormat";

export function ImportResult({ entry }: { entry: CustomerImportView }) {
  return (
    <>
      <Outcome entry={entry} />
      <ImportFigures entry={entry} />
    </>
  );
}

function Outcome({ entry }: { entry: CustomerImportView }) {
  if (entry.status === "failed") return <Failure entry={entry} />;
  if (entry.status === "undone") return <UndoneImport entry={entry} />;
  return <Success entry={entry} />;
}

function Success({ entry }: { entry: CustomerImportView }) {
  const format = useFormat();
  const imported = entry.created + entry.updated;
  return (
    <Alert
      color="teal"
      title={`${format.count(imported, "customer")} imported${took(entry, format)}`}
    >
      <Stack gap="sm" align="flex-start">
        {entry.segments.length > 0 && (
          <Text size="sm">Everybody was added to: {entry.segments.join(", ")}.</Text>
        )}
        <Group gap="sm">
          <ButtonLink to="/customers" search={{ importId: entry.id }} size="xs" variant="default">
            Show customers
          </ButtonLink>
          <WriteToThem entry={entry} />
          <TakeBack entry={entry} />
        </Group>
      </Stack>
    </Alert>
  );
}

function Failure({ entry }: { entry: CustomerImportView }) {
  return (
    <Alert color="red" title="The import stopped" role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{entry.error ?? "The file could not be read to its end."}</Text>
        <Text size="sm">
          Correct the file and import it again: customers that are already in are updated, never
          doubled.
        </Text>
        <ButtonLink to="/imports/new" size="xs" variant="default">
          Import again
        </ButtonLink>
      </Stack>
    </Alert>
  );
}

function took(
  { startedAt, finishedAt }: CustomerImportView,
  format: ReturnType<typeof useFormat>,
): string {
  if (!startedAt || !finishedAt) return "";
  return ` in ${format.duration((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)}`;
}

function WriteToThem({ entry }: { entry: CustomerImportView }) {
  const navigate = useNavigate();
  const write = useWriteToThem(entry);
  return (
    <Button
      size="xs"
      variant="default"
      loading={write.isPending}
      onClick={() =>
        write.mutate(undefined, {
          onSuccess: ({ id }) =>
            void navigate({ to: "/campaigns/$campaignId/edit", params: { campaignId: id } }),
          onError: notifyError,
        })
      }
    >
      Write to them
    </Button>
  );
}

function TakeBack({ entry }: { entry: CustomerImportView }) {
  const format = useFormat();
  const [isAsked, setAsked] = useState(false);
  const changed = entry.updated - entry.unchanged;
  const undo = useUndoImport(entry.id);
  return (
    <>
      <Button size="xs" variant="subtle" color="red" onClick={() => setAsked(true)}>
        Take the import back
      </Button>
      <ConfirmDialog
        opened={isAsked}
        onClose={() => setAsked(false)}
        title="Take this import back?"
        confirmLabel="Take it back"
        danger
        isPending={undo.isPending}
        error={undo.error}
        onConfirm={() => undo.mutate(undefined, { onSuccess: () => setAsked(false) })}
      >
        <Text>
          {format.count(entry.created, "customer")} whom it brought will be deleted
          {changed > 0 && `, and ${format.number(changed)} whom it changed are put back`}.
        </Text>
        <Text mt="xs">
          Who was written to or edited since stays as they are. Every “no” stays, too: people who
          said no get no messages, whether the list is here or not.
        </Text>
      </ConfirmDialog>
    </>
  );
}
