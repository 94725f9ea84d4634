import { plural, t } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
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
import { said } from "@/lib/serverWords/said";
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
  const duration = took(entry, format);
  const segments = entry.segments.join(", ");
  return (
    <Alert
      color="teal"
      title={
        duration
          ? plural(imported, {
              one: `# customer imported in ${duration}`,
              other: `# customers imported in ${duration}`,
            })
          : plural(imported, { one: "# customer imported", other: "# customers imported" })
      }
    >
      <Stack gap="sm" align="flex-start">
        {entry.segments.length > 0 && (
          <Text size="sm">
            <Trans>Everybody was added to: {segments}.</Trans>
          </Text>
        )}
        <Group gap="sm">
          <ButtonLink to="/customers" search={{ importId: entry.id }} size="xs" variant="default">
            <Trans>Show customers</Trans>
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
    <Alert color="red" title={t`The import stopped`} role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {entry.error ? said(entry.error) : t`The file could not be read to its end.`}
        </Text>
        <Text size="sm">
          <Trans>
            Correct the file and import it again: customers that are already in are updated, never
            doubled.
          </Trans>
        </Text>
        <ButtonLink to="/imports/new" size="xs" variant="default">
          <Trans>Import again</Trans>
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
  return format.duration((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000);
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
      <Trans>Write to them</Trans>
    </Button>
  );
}

function TakeBack({ entry }: { entry: CustomerImportView }) {
  const format = useFormat();
  const [isAsked, setAsked] = useState(false);
  const { created } = entry;
  const changed = entry.updated - entry.unchanged;
  const undo = useUndoImport(entry.id);
  return (
    <>
      <Button size="xs" variant="subtle" color="red" onClick={() => setAsked(true)}>
        <Trans>Take the import back</Trans>
      </Button>
      <ConfirmDialog
        opened={isAsked}
        onClose={() => setAsked(false)}
        title={t`Take this import back?`}
        confirmLabel={t`Take it back`}
        danger
        isPending={undo.isPending}
        error={undo.error}
        onConfirm={() => undo.mutate(undefined, { onSuccess: () => setAsked(false) })}
      >
        <Text>
          {changed > 0 ? (
            <Trans>
              <Plural value={created} one="# customer" other="# customers" /> whom it brought will
              be deleted, and {format.number(changed)} whom it changed are put back.
            </Trans>
          ) : (
            <Trans>
              <Plural value={created} one="# customer" other="# customers" /> whom it brought will
              be deleted.
            </Trans>
          )}
        </Text>
        <Text mt="xs">
          <Trans>
            Who was written to or edited since stays as they are. Every “no” stays, too: people who
            said no get no messages, whether the list is here or not.
          </Trans>
        </Text>
      </ConfirmDialog>
    </>
  );
}
