import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconUsers } from "@tabler/icons-react";
import classes from "@/components/ConflictNotice.module.css";
import { Notice } from "@/components/Notice";
import type { Conflict } from "@/lib/conflict";
import { useFormat } from "@/lib/useFormat";

type ConflictNoticeProps<Field extends string> = {
  conflict: Conflict<Field> | null;
  /** What the fields are called on the screen. */
  names: Partial<Record<Field, string>>;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Two tabs, or two people, changed the same: nothing is lost and nothing goes over the other's unseen. */
export function ConflictNotice<Field extends string>(props: ConflictNoticeProps<Field>) {
  const { conflict, names, onKeepMine, onTakeTheirs } = props;
  const format = useFormat();
  const [isShown, theirs] = useDisclosure();
  if (!conflict) return null;
  const { disputed, at } = conflict;
  const nameOf = (field: Field) => names[field] ?? field;
  return (
    <div role="alert">
      <Notice
        icon={IconUsers}
        color="yellow"
        title={
          at
            ? t`Changed in another tab or by somebody else at ${format.time(at)}`
            : t`Changed in another tab or by somebody else`
        }
      >
        <Stack gap="sm" align="flex-start">
          <Text size="sm">
            <Trans>
              Both of you changed {format.both(disputed.map(({ field }) => nameOf(field)))}. What
              you typed is still here, and not saved yet.
            </Trans>
          </Text>
          {isShown && (
            <dl className={classes.theirs}>
              {disputed.map(({ field, theirs }) => (
                <div key={field}>
                  <dt>
                    <Trans>{nameOf(field)}, their version</Trans>
                  </dt>
                  <dd>{wordsOf(theirs)}</dd>
                </div>
              ))}
            </dl>
          )}
          <Group gap="sm">
            {!isShown && (
              <Button size="xs" variant="default" onClick={theirs.open}>
                <Trans>Show their version</Trans>
              </Button>
            )}
            <Button size="xs" variant="default" onClick={onTakeTheirs}>
              <Trans>Use theirs</Trans>
            </Button>
            <Button size="xs" variant="default" onClick={onKeepMine}>
              <Trans>Keep mine</Trans>
            </Button>
          </Group>
        </Stack>
      </Notice>
    </div>
  );
}

/** A field's value as somebody can read it. */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined || value === "") return t`Empty`;
  if (typeof value === "boolean") return value ? t`Yes` : t`No`;
  if (Array.isArray(value)) return value.length === 0 ? t`None` : value.map(wordsOf).join(", ");
  if (typeof value !== "object") return String(value);
  return Object.entries(value)
    .filter(([name, each]) => name !== "key" && each !== null && each !== "")
    .map(([name, each]) => `${name}: ${wordsOf(each)}`)
    .join(", ");
}
