import { plural, t } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
import { Alert, Card, Group, List, Progress, Stack, Text } from "@mantine/core";
import type { CustomerImportView } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { useFormat } from "@/lib/useFormat";

/** While an import is taken back. */
export function UndoProgress({ entry }: { entry: CustomerImportView }) {
  const format = useFormat();
  const { people, gone } = figures(entry);
  const share = people > 0 ? gone / people : 0;
  const done = format.number(gone);
  const text = plural(people, { one: `${done} / # customer`, other: `${done} / # customers` });
  return (
    <Card>
      <Group justify="space-between" mb="sm">
        <Text fw={600} role="status">
          <Trans>Taking it back: {text}</Trans>
        </Text>
        <Text c="dimmed">{format.percent(share)}</Text>
      </Group>
      <Progress.Root size="lg">
        <Progress.Section
          value={share * 100}
          animated
          aria-label={t`Customers gone through`}
          aria-valuetext={text}
        />
      </Progress.Root>
      <Text size="sm" c="dimmed" mt="sm">
        <Trans>You can leave this page: it goes on.</Trans>
      </Text>
    </Card>
  );
}

/** What became of an import's people, and who stays and why. */
export function UndoneImport({ entry }: { entry: CustomerImportView }) {
  const { undo } = entry;
  if (!undo) return <Alert color="gray" title={t`This import was taken back`} />;
  const { removed, restored, keptWritten, keptEdited, noes } = undo;
  const kept = keptWritten + keptEdited;
  return (
    <Alert color="gray" title={t`This import was taken back`}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {restored > 0
            ? t`${plural(removed, { one: "# customer whom it brought is gone", other: "# customers whom it brought are gone" })}, ${plural(restored, { one: "# whom it changed is as before", other: "# whom it changed are as before" })}.`
            : plural(removed, {
                one: "# customer whom it brought is gone.",
                other: "# customers whom it brought are gone.",
              })}
        </Text>
        {kept + noes > 0 && (
          <List size="sm">
            {keptWritten > 0 && (
              <List.Item>
                <Plural
                  value={keptWritten}
                  one="# customer stays: they were written to since."
                  other="# customers stay: they were written to since."
                />
              </List.Item>
            )}
            {keptEdited > 0 && (
              <List.Item>
                <Plural
                  value={keptEdited}
                  one="# customer stays: somebody edited them since."
                  other="# customers stay: somebody edited them since."
                />
              </List.Item>
            )}
            {noes > 0 && (
              <List.Item>
                <Plural
                  value={noes}
                  one="The “no” of # person stays: they get no messages."
                  other="The “no” of # people stays: they get no messages."
                />
              </List.Item>
            )}
          </List>
        )}
        <Group gap="sm">
          {kept > 0 && (
            <ButtonLink to="/customers" search={{ importId: entry.id }} size="xs" variant="default">
              <Trans>Show who stays</Trans>
            </ButtonLink>
          )}
          <ButtonLink to="/imports/new" size="xs" variant="default">
            <Trans>Import another file</Trans>
          </ButtonLink>
        </Group>
      </Stack>
    </Alert>
  );
}

function figures({ undo }: CustomerImportView) {
  if (!undo) return { people: 0, gone: 0 };
  const { people, removed, restored, keptWritten, keptEdited } = undo;
  return { people, gone: removed + restored + keptWritten + keptEdited };
}
