import type { DraggableAttributes, DraggableSyntheticListeners } from "@dnd-kit/core";
import { ActionIcon } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowUp,
  IconClipboardCopy,
  IconCopyPlus,
  IconGripVertical,
  type IconProps,
  IconSettings,
  IconTrash,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import classes from "@/features/campaigns/editor/design/canvas/canvas.module.css";
import { useDesign } from "@/features/campaigns/editor/design/DesignContext";
import { BLOCK_NAMES } from "@/features/campaigns/editor/design/model/blocks";
import type { Block } from "@/features/campaigns/form/designTypes";

type BlockActionsProps = {
  block: Block;
  handle: {
    ref: (element: HTMLElement | null) => void;
    attributes: DraggableAttributes;
    listeners: DraggableSyntheticListeners;
  };
};

/** What can be done to the selected block as a whole. */
export function BlockActions({ block, handle }: BlockActionsProps) {
  const { actions } = useDesign();
  const name = BLOCK_NAMES[block.type].toLowerCase();
  return (
    <div role="toolbar" aria-label={BLOCK_NAMES[block.type]} className={classes.actions}>
      <Action
        label={`Settings of the ${name}`}
        icon={IconSettings}
        onClick={() => actions.open(block.id)}
        isForPhone
      />
      {block.type !== "FOOTER" && (
        <>
          <ActionIcon
            ref={handle.ref}
            {...handle.attributes}
            {...handle.listeners}
            data-handle={block.id}
            aria-label={`Move the ${name}`}
            variant="subtle"
            color="gray"
            className={classes.handle}
          >
            <IconGripVertical size={18} aria-hidden />
          </ActionIcon>
          <Action label="Move up" icon={IconArrowUp} onClick={() => actions.step(block.id, -1)} />
          <Action
            label="Move down"
            icon={IconArrowDown}
            onClick={() => actions.step(block.id, 1)}
          />
          <Action
            label="Duplicate"
            icon={IconCopyPlus}
            onClick={() => actions.duplicate(block.id)}
          />
          <Action
            label="Copy, to paste in any campaign"
            icon={IconClipboardCopy}
            onClick={() => actions.copy(block.id)}
          />
          <Action label="Delete" icon={IconTrash} onClick={() => actions.remove(block.id)} />
        </>
      )}
    </div>
  );
}

type ActionProps = {
  label: string;
  icon: ComponentType<IconProps>;
  onClick: () => void;
  /** Where the settings are beside the canvas, nothing needs to open them. */
  isForPhone?: boolean;
};

function Action({ label, icon: Icon, onClick, isForPhone }: ActionProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      onClick={onClick}
      hiddenFrom={isForPhone ? "md" : undefined}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}
