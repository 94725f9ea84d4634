import { Alert, Card, Group, List, Progress, Stack, Text } from "@mantine/core";
import type { CustomerImportView } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { useFormat } from "@/lib/useFormat";

/** While an import is taken back. */
export function UndoProgress({ entry }: { entry: CustomerImportView }) {
  const format = useFormat();
  const { people, gone } = figures(entry);
  const share = people > 0 ? gone / people : 0;
  const text = `${format.number(gone)} / ${format.count(people, "customer")}`;
  return (
    <Card>
      <Group justify="space-between" mb="sm">
        <Text fw={600} role="status">
          Taking it back: {text}
        </Text>
        <Text c="dimmed">{format.percent(share)}</Text>
      </Group>
      <Progress.Root size="lg">
        <Progress.Section
          value={share * 100}
          animated
          aria-label="Customers gone through"
          aria-valuetext={text}
        />
      </Progress.Root>
      <Text size="sm" c="dimmed" mt="sm">
        You can leave this page: it goes on.
      </Text>
    </Card>
  );
}

/** What became of an import's people, and who stays and why. */
export function UndoneImport({ entry }: { entry: CustomerImportView }) {
  const format = useFormat();
  const { undo } = entry;
  if (!undo) return <Alert color="gray" title="This import was taken back" />;
  const kept = undo.keptWritten + undo.keptEdited;
  return (
    <Alert color="gray" title="This import was taken back">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {format.count(undo.removed, "customer")} whom it brought {are(undo.removed)} gone
          {undo.restored > 0 &&
            `, ${format.number(undo.restored)} whom it changed ${are(undo.restored)} as before`}
          .
        </Text>
        {kept + undo.noes > 0 && (
          <List size="sm">
            {undo.keptWritten > 0 && (
              <List.Item>
                {format.count(undo.keptWritten, "customer")} {stay(undo.keptWritten)}: they were
                written to since.
              </List.Item>
            )}
            {undo.keptEdited > 0 && (
              <List.Item>
                {format.count(undo.keptEdited, "customer")} {stay(undo.keptEdited)}: somebody edited
                them since.
              </List.Item>
            )}
            {undo.noes > 0 && (
              <List.Item>
                The “no” of {format.count(undo.noes, "person", "people")} stays: they get no
                messages.
              </List.Item>
            )}
          </List>
        )}
        <Group gap="sm">
          {kept > 0 && (
            <ButtonLink to="/customers" search={{ importId: entry.id }} size="xs" variant="default">
              Show who stays
            </ButtonLink>
          )}
          <ButtonLink to="/imports/new" size="xs" variant="default">
            Import another file
          </ButtonLink>
        </Group>
      </Stack>
    </Alert>
  );
}

const are = (count: number) => (count === 1 ? "is" : "are");
const stay = (count: number) => (count === 1 ? "stays" : "stay");

function figures({ undo }: CustomerImportView) {
  if (!undo) return { people: 0, gone: 0 };
  const { people, removed, restored, keptWritten, keptEdited } = undo;
  return { people, gone: removed + restored + keptWritten + keptEdited };
}
