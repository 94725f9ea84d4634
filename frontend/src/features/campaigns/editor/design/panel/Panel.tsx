import { t } from "@lingui/core/macro";
import { Box, Drawer, Group, Title } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, type Ref, useId } from "react";
import { BlockIcon } from "@/features/campaigns/editor/design/BlockIcon";
import { useDesign } from "@/features/campaigns/editor/design/DesignContext";
import { BLOCK_NAMES } from "@/features/campaigns/editor/design/model/blocks";
import { BlockSettings } from "@/features/campaigns/editor/design/panel/BlockSettings";
import classes from "@/features/campaigns/editor/design/panel/panel.module.css";
import { StylePanel } from "@/features/campaigns/editor/design/panel/StylePanel";
import type { Block } from "@/features/campaigns/form/designTypes";

export type PanelProps = {
  block: Block | undefined;
  /** Beside the canvas; else from below, over it. */
  isBeside: boolean;
  isOpen: boolean;
  onClose: () => void;
  onBack: () => void;
  panelRef: Ref<HTMLElement>;
};

/** The settings of what is selected, or of the whole page. */
export function Panel({ block, isBeside, isOpen, onClose, onBack, panelRef }: PanelProps) {
  const { selected } = useDesign();
  const name = block ? BLOCK_NAMES[block.type] : t`Page style`;
  const settings = block ? <BlockSettings key={selected} block={block} /> : <StylePanel />;
  if (!isBeside) {
    return (
      <Drawer
        opened={isOpen}
        onClose={onClose}
        position="bottom"
        size="72%"
        title={name}
        closeButtonProps={{ "aria-label": t`Close` }}
        classNames={{ body: classes.touch }}
      >
        {settings}
      </Drawer>
    );
  }
  return (
    <BesidePanel name={name} block={block} onBack={onBack} panelRef={panelRef}>
      {settings}
    </BesidePanel>
  );
}

type BesidePanelProps = Pick<PanelProps, "block" | "onBack" | "panelRef"> & {
  name: string;
  children: ReactNode;
};

function BesidePanel({ name, block, onBack, panelRef, children }: BesidePanelProps) {
  const id = useId();
  const leave = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented && block) onBack();
  };
  return (
    <section ref={panelRef} aria-labelledby={id} className={classes.panel} onKeyDown={leave}>
      <Group gap="xs" mb="md">
        {block && <BlockIcon type={block.type} />}
        <Title order={3} size="h3" id={id}>
          {name}
        </Title>
      </Group>
      <Box>{children}</Box>
    </section>
  );
}
