import { DndContext, DragOverlay } from "@dnd-kit/core";
import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { BlockIcon } from "@/features/campaigns/editor/design/BlockIcon";
import { BlockList } from "@/features/campaigns/editor/design/canvas/BlockList";
import classes from "@/features/campaigns/editor/design/canvas/canvas.module.css";
import { toPointer } from "@/features/campaigns/editor/design/canvas/dragging";
import { useDragging } from "@/features/campaigns/editor/design/canvas/useDragging";
import { useDesign } from "@/features/campaigns/editor/design/DesignContext";
import { BLOCK_NAMES } from "@/features/campaigns/editor/design/model/blocks";
import { blockOf } from "@/features/campaigns/editor/design/model/change";
import { Page } from "@/features/campaigns/editor/design/views/Page";

/** The e-mail as it is put together. */
export function Canvas({ onMoved }: { onMoved: (id: string) => void }) {
  const { design, style, facts, device, actions } = useDesign();
  const { dragged, context } = useDragging(onMoved);
  const block = dragged === null ? undefined : blockOf(design, dragged);
  const end = { room: null, index: design.blocks.length };
  return (
    <DndContext {...context}>
      <div>
        <div className={classes.canvas} data-dragging={dragged !== null || undefined}>
          <Page style={style} facts={facts} device={device}>
            <BlockList label={t`Blocks of the e-mail`} room={null} blocks={design.blocks} />
          </Page>
        </div>
        <Button
          variant="default"
          fullWidth
          size="md"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => actions.askWhat(end)}
        >
          <Trans>Add a block</Trans>
        </Button>
      </div>
      <DragOverlay modifiers={[toPointer]} dropAnimation={null}>
        {block && (
          <span className={classes.dragged}>
            <BlockIcon type={block.type} />
            {BLOCK_NAMES[block.type]}
          </span>
        )}
      </DragOverlay>
    </DndContext>
  );
}
