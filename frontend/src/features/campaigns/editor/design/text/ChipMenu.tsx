import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Menu, TextInput } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { type ChipChoice, columnChip } from "@/features/campaigns/editor/design/model/chips";
import type { Chip } from "@/features/campaigns/form/designTypes";

type ChipMenuProps = {
  /** The field it inserts into, for the button's accessible name. */
  field: string;
  choices: ChipChoice[];
  onInsert: (chip: Chip) => void;
};

/** What differs from customer to customer. */
export function ChipMenu({ field, choices, onInsert }: ChipMenuProps) {
  const [column, setColumn] = useState("");
  const [isOpen, setOpen] = useState(false);
  const insertColumn = () => {
    const chip = columnChip(column);
    if (!chip) return;
    setOpen(false);
    setColumn("");
    onInsert(chip);
  };
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" width={260} returnFocus={false}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconUserPlus size={14} aria-hidden />}
          aria-label={t`Insert a placeholder into ${field}`}
        >
          <Trans>Placeholder</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ value, label, fallback }) => (
          <Menu.Item key={value} onClick={() => onInsert({ value, fallback })}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <TextInput
          p="xs"
          label={t`Another column of your customers`}
          placeholder={t`city`}
          maxLength={60}
          value={column}
          onChange={(event) => setColumn(event.currentTarget.value)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === "Escape") setOpen(false);
            if (event.key !== "Enter") return;
            event.preventDefault();
            insertColumn();
          }}
          rightSectionWidth={70}
          rightSection={
            <Button size="compact-sm" variant="subtle" disabled={!column} onClick={insertColumn}>
              <Trans>Insert</Trans>
            </Button>
          }
        />
      </Menu.Dropdown>
    </Menu>
  );
}
