import { Alert, Group, Stack, Text } from "@mantine/core";
import type { CustomerImportView } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { ImportFigures } from "@/features/imports/ImportProgress";
import { useFormat } from "@/lib/useFormat";

export function ImportResult({ entry }: { entry: CustomerImportView }) {
  return (
    <>
      {entry.status === "failed" ? <Failure entry={entry} /> : <Success entry={entry} />}
      <ImportFigures entry={entry} />
    </>
  );
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
          <ButtonLink to="/campaigns" size="xs" variant="default">
            Write to them
          </ButtonLink>
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
