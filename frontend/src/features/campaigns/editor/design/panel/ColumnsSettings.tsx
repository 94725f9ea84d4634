import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Stack, Switch, Text } from "@mantine/core";
import { Choice } from "@/features/campaigns/editor/design/panel/fields";
import type { ColumnsBlock } from "@/features/campaigns/form/designTypes";

type ColumnsSettingsProps = {
  block: ColumnsBlock;
  onChange: (change: Partial<ColumnsBlock>) => void;
};

export function ColumnsSettings({ block, onChange }: ColumnsSettingsProps) {
  const { columns, stackOnPhone } = block;
  return (
    <Stack>
      <Choice
        label={t`How many`}
        value={String(columns.length)}
        onChange={(count) => onChange({ columns: inColumns(columns, Number(count)) })}
        options={[
          { value: "2", label: t`Two` },
          { value: "3", label: t`Three` },
        ]}
      />
      <Switch
        label={t`Below each other on phones`}
        checked={stackOnPhone}
        onChange={(event) => onChange({ stackOnPhone: event.currentTarget.checked })}
      />
      <Text size="sm" c="dimmed">
        <Trans>Add blocks within the columns on the page, or drag them in.</Trans>
      </Text>
    </Stack>
  );
}

/** What was in a column that goes comes into the last one that stays. */
function inColumns(columns: ColumnsBlock["columns"], count: number): ColumnsBlock["columns"] {
  const kept = columns.slice(0, count);
  const rest = columns.slice(count).flatMap(({ blocks }) => blocks);
  while (kept.length < count) kept.push({ blocks: [] });
  return kept.map(({ blocks }, at) => ({
    blocks: at === count - 1 ? [...blocks, ...rest] : blocks,
  }));
}
