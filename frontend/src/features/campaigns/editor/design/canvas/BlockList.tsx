import { useDraggable } from "@dnd-kit/core";
import { t } from "@lingui/core/macro";
import type { KeyboardEvent, MouseEvent } from "react";
import { BlockActions } from "@/features/campaigns/editor/design/canvas/BlockActions";
import classes from "@/features/campaigns/editor/design/canvas/canvas.module.css";
import { Gap } from "@/features/campaigns/editor/design/canvas/Gap";
import { useDesign } from "@/features/campaigns/editor/design/DesignContext";
import { labelOf } from "@/features/campaigns/editor/design/model/blocks";
import type { Room } from "@/features/campaigns/editor/design/model/change";
import { BlockView } from "@/features/campaigns/editor/design/views/BlockView";
import type { Block, ColumnsBlock } from "@/features/campaigns/form/designTypes";

type BlockListProps = { label: string; room: Room; blocks: Block[] };

/** The blocks of the page or of one column, with the places between them. */
export function BlockList({ label, room, blocks }: BlockListProps) {
  const { selected } = useDesign();
  const at = blocks.findIndex(({ id }) => id === selected);
  const isNear = (index: number) => at >= 0 && (index === at || index === at + 1);
  const isClosed = blocks.at(-1)?.type === "FOOTER";
  return (
    <ul aria-label={label} className={classes.blocks}>
      {blocks.map((block, index) => (
        <li key={block.id}>
          <Gap place={{ room, index }} isNear={isNear(index)} />
          <CanvasBlock block={block} />
        </li>
      ))}
      {!isClosed && (
        <li>
          <Gap
            place={{ room, index: blocks.length }}
            isNear={isNear(blocks.length)}
            isEmpty={blocks.length === 0}
          />
        </li>
      )}
    </ul>
  );
}

function CanvasBlock({ block }: { block: Block }) {
  const { style, facts, selected, actions } = useDesign();
  const isSelected = selected === block.id;
  const drag = useDraggable({ id: block.id, disabled: block.type === "FOOTER" });
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging } = drag;

  const select = ({ detail }: MouseEvent) =>
    detail === 0 || isSelected ? actions.open(block.id) : actions.select(block.id);

  const press = (event: KeyboardEvent) => {
    const act = shortcutOf(event);
    if (!act) return;
    event.preventDefault();
    if (act.name === "step") actions.step(block.id, act.by);
    else actions[act.name](block.id);
  };

  return (
    <div
      ref={setNodeRef}
      className={classes.block}
      data-type={block.type}
      data-selected={isSelected || undefined}
      data-dragged={isDragging || undefined}
    >
      <button
        type="button"
        className={classes.select}
        aria-label={labelOf(block)}
        aria-pressed={isSelected}
        data-block={block.id}
        onClick={select}
        onKeyDown={press}
        onMouseDown={listeners?.onMouseDown as never}
      />
      {isSelected && (
        <BlockActions block={block} handle={{ ref: setActivatorNodeRef, attributes, listeners }} />
      )}
      <div className={classes.look}>
        {block.type === "COLUMNS" ? (
          <Columns block={block} />
        ) : (
          <BlockView block={block} style={style} facts={facts} />
        )}
      </div>
    </div>
  );
}

function Columns({ block }: { block: ColumnsBlock }) {
  return (
    <div className={classes.columns} data-stack={block.stackOnPhone || undefined}>
      {block.columns.map(({ blocks }, column) => {
        const place = column + 1;
        return (
          <BlockList
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
            key={column}
            label={t`Column ${place}`}
            room={{ columns: block.id, column }}
            blocks={blocks}
          />
        );
      })}
    </div>
  );
}

type Shortcut = { name: "remove" | "duplicate" | "copy" } | { name: "step"; by: -1 | 1 };

function shortcutOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): Shortcut | null {
  const isCommand = ctrlKey || metaKey;
  if (key === "Delete" || key === "Backspace") return { name: "remove" };
  if (isCommand && key === "d") return { name: "duplicate" };
  if (isCommand && key === "c") return { name: "copy" };
  if (altKey && key === "ArrowUp") return { name: "step", by: -1 };
  if (altKey && key === "ArrowDown") return { name: "step", by: 1 };
  return null;
}
