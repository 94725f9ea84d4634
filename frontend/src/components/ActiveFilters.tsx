import { t } from "@lingui/core/macro";
import { Button, Group } from "@mantine/core";
import { IconX } from "@tabler/icons-react";

type ActiveFilter = { name: string; value?: string; onClear: () => void };

/** What narrows a list besides its selects, such as where a link came from; each can be taken off. */
export function ActiveFilters({ filters }: { filters: ActiveFilter[] }) {
  const active = filters.filter(({ value }) => value);
  if (active.length === 0) return null;
  return (
    <Group gap="xs">
      {active.map(({ name, value, onClear }) => (
        <Button
          key={name}
          size="compact-sm"
          variant="light"
          rightSection={<IconX size={14} aria-hidden />}
          aria-label={t`${name}: ${value ?? ""}, show all`}
          onClick={onClear}
        >
          {name}: {value}
        </Button>
      ))}
    </Group>
  );
}
