import { Button, Group, Stack, Text } from "@mantine/core";
import { FormProblem } from "@/components/FormProblem";
import type { Who } from "@/features/customers/changes/api";
import { useCountedChange } from "@/features/customers/changes/useCountedChange";
import { useFormat } from "@/lib/useFormat";

type DeleteFormProps = { who: Who; onDone: () => void; onCancel: () => void };

export function DeleteForm({ who, onDone, onCancel }: DeleteFormProps) {
  const { count, change, problem, isPending } = useCountedChange(who);
  const format = useFormat();
  return (
    <Stack>
      <FormProblem message={problem} />
      <Text>
        Their details and segments go, and campaigns under way skip them. Results stay as they are.
        Who opted out stays opted out.
      </Text>
      <Text>For seven days this can be undone; after that nothing is left to undo it with.</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel} disabled={isPending} data-autofocus>
          Cancel
        </Button>
        <Button
          color="red"
          loading={isPending}
          disabled={!count}
          onClick={() => change({ action: "delete" }, onDone)}
        >
          {count === undefined ? "Counting…" : `Delete ${format.count(count, "customer")}`}
        </Button>
      </Group>
    </Stack>
  );
}
