import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { FormProblem } from "@/components/FormProblem";
import type { Who } from "@/features/customers/changes/api";
import { useCountedChange } from "@/features/customers/changes/useCountedChange";

type DeleteFormProps = { who: Who; onDone: () => void; onCancel: () => void };

export function DeleteForm({ who, onDone, onCancel }: DeleteFormProps) {
  const { count, change, problem, isPending } = useCountedChange(who);
  return (
    <Stack>
      <FormProblem message={problem} />
      <Text>
        <Trans>
          Their details and segments go, and campaigns under way skip them. Results stay as they
          are. Who opted out stays opted out.
        </Trans>
      </Text>
      <Text>
        <Trans>
          For seven days this can be undone; after that nothing is left to undo it with.
        </Trans>
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel} disabled={isPending} data-autofocus>
          <Trans>Cancel</Trans>
        </Button>
        <Button
          color="red"
          loading={isPending}
          disabled={!count}
          onClick={() => change({ action: "delete" }, onDone)}
        >
          {count === undefined
            ? t`Counting…`
            : plural(count, { one: "Delete # customer", other: "Delete # customers" })}
        </Button>
      </Group>
    </Stack>
  );
}
