import type { DraggableAttributes, DraggableSyntheticListeners } from "@dnd-kit/core";
import { t } from "@lingui/core/macro";
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
import { withinSentence } from "@/lib/withinSentence";

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
  const name = withinSentence(BLOCK_NAMES[block.type]);
  return (
    <div role="toolbar" aria-label={BLOCK_NAMES[block.type]} className={classes.actions}>
      <Action
        label={t`Settings of the ${name}`}
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
            aria-label={t`Move the ${name}`}
            variant="subtle"
            color="gray"
            className={classes.handle}
          >
            <IconGripVertical size={18} aria-hidden />
          </ActionIcon>
          <Action
            label={t`Move up`}
            icon={IconArrowUp}
            onClick={() => actions.step(block.id, -1)}
          />
          <Action
            label={t`Move down`}
            icon={IconArrowDown}
            onClick={() => actions.step(block.id, 1)}
          />
          <Action
            label={t`Duplicate`}
            icon={IconCopyPlus}
            onClick={() => actions.duplicate(block.id)}
          />
          <Action
            label={t`Copy, to paste in any campaign`}
            icon={IconClipboardCopy}
            onClick={() => actions.copy(block.id)}
          />
          <Action label={t`Delete`} icon={IconTrash} onClick={() => actions.remove(block.id)} />
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
