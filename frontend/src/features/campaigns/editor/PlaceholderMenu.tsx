import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Menu } from "@mantine/core";
import { IconBraces } from "@tabler/icons-react";
import { Fragment } from "react";
import type { PlaceholderGroup } from "@/features/campaigns/editor/placeholders";

type PlaceholderMenuProps = {
  /** The field it inserts into, for the button's accessible name. */
  field: string;
  groups: PlaceholderGroup[];
  onInsert: (text: string) => void;
};

/** What each customer's message is filled in with. */
export function PlaceholderMenu({ field, groups, onInsert }: PlaceholderMenuProps) {
  return (
    <Menu position="bottom-end" width={250} returnFocus={false}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconBraces size={14} aria-hidden />}
          aria-label={t`Insert a placeholder into ${field}`}
        >
          <Trans>Placeholder</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        {groups.map(({ name, items }) => (
          <Fragment key={name}>
            <Menu.Label>{name}</Menu.Label>
            {items.map(({ text, label }) => (
              <Menu.Item key={text} onClick={() => onInsert(text)}>
                {label}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
