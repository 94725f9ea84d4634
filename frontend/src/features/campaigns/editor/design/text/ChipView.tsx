import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Popover, Stack, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useState } from "react";
import { chipLabel, pillWords } from "@/features/campaigns/editor/design/model/chips";
import classes from "@/features/campaigns/editor/design/text/text.module.css";

/** A chip as it is written with: a pill that says what stands there, and for whom something else does. */
export function ChipView({ node, updateAttributes, deleteNode, editor }: NodeViewProps) {
  const { value, fallback } = node.attrs as { value: string; fallback: string };
  const [isOpen, setOpen] = useState(false);
  const label = chipLabel(value);
  const pill = pillWords(label, fallback);
  return (
    <NodeViewWrapper as="span">
      <Popover opened={isOpen} onChange={setOpen} width={280} trapFocus returnFocus withArrow>
        <Popover.Target>
          <button
            type="button"
            contentEditable={false}
            className={classes.chip}
            aria-label={t`Change ${pill}`}
            onClick={() => setOpen((before) => !before)}
          >
            {pill}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="sm">
            <Text fw={600}>{label}</Text>
            <TextInput
              label={t`If it is missing, write`}
              description={t`For customers of whom you do not know it. May be empty.`}
              maxLength={100}
              value={fallback}
              onChange={(event) => updateAttributes({ fallback: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                setOpen(false);
                editor.commands.focus();
              }}
              data-autofocus
            />
            <Button
              variant="default"
              size="xs"
              leftSection={<IconTrash size={14} aria-hidden />}
              onClick={() => {
                deleteNode();
                editor.commands.focus();
              }}
            >
              <Trans>Remove</Trans>
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </NodeViewWrapper>
  );
}
