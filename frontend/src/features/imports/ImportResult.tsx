import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { CustomerImportView } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useUndoImport, useWriteToThem } from "@/features/imports/api";
import { ImportFigures } from "@/features/imports/ImportProgress";
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
  if (entry.status === "undone") {
    return (
      <Alert color="gray" title="This import was taken back">
        Customers it brought are gone, the others are as they were. Who was written to or edited
        since stays, and so does every “no”.
      </Alert>
    );
  }
  return <Success entry={entry} />;
}

function Success({ entry }: { entry: CustomerImportView }) {
  const format = useFormat();
  const imported = entry.created + entry.updated;
  const [segment] = entry.segments;
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
          <ButtonLink to="/customers" search={{ segment }} size="xs" variant="default">
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
  const [isAsked, setAsked] = useState(false);
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
        Customers whom it brought are deleted, and those whom it changed are put back as they were.
        Who was written to or edited since stays, and nobody who said no is forgotten.
      </ConfirmDialog>
    </>
  );
}
