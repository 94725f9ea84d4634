import { plural, t } from "@lingui/core/macro";
import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { FormProblem } from "@/components/FormProblem";
import { SegmentPicker } from "@/components/SegmentPicker";
import type { Who } from "@/features/customers/changes/api";
import { useCountedChange } from "@/features/customers/changes/useCountedChange";

export function TagForm({ who, onDone }: { who: Who; onDone: () => void }) {
  const { count, change, problem, isPending } = useCountedChange(who);
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  return (
    <Stack>
      <FormProblem message={problem} />
      <SegmentPicker
        label={t`Add to segments`}
        description={t`Press Enter or comma after each name.`}
        value={add}
        onChange={setAdd}
        allowNew
      />
      <SegmentPicker label={t`Remove from segments`} value={remove} onChange={setRemove} />
      <Button
        onClick={() => change({ action: "tag", add, remove }, onDone)}
        loading={isPending}
        disabled={add.length + remove.length === 0 || count === undefined}
      >
        {count === undefined
          ? t`Counting…`
          : plural(count, { one: "Change # customer", other: "Change # customers" })}
      </Button>
    </Stack>
  );
}
