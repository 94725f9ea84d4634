import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { COLUMN_CHOICES } from "@/features/customers/columns";

type ColumnsMenuProps = { shown: string[]; onChange: (shown: string[]) => void };

export function ColumnsMenu({ shown, onChange }: ColumnsMenuProps) {
  return (
    <Popover position="bottom-end" trapFocus returnFocus withRoles>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} aria-hidden />}>
          <Trans>Columns</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Columns to show`}>
        <Checkbox.Group label={t`Besides the name`} value={shown} onChange={onChange}>
          <Stack gap="xs" mt="xs">
            {COLUMN_CHOICES.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
