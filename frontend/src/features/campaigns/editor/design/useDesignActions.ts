import { t } from "@lingui/core/macro";
import { useState } from "react";
import { keepBlock, keptBlock } from "@/features/campaigns/editor/design/clipboard";
import type { DesignActions } from "@/features/campaigns/editor/design/DesignContext";
import { BLOCK_NAMES, newBlock } from "@/features/campaigns/editor/design/model/blocks";
import {
  blockOf,
  blocksIn,
  copyOf,
  insert,
  mayHold,
  type Place,
  placeOf,
  remove,
  replace,
  step,
} from "@/features/campaigns/editor/design/model/change";
import { firstWordsIn } from "@/features/campaigns/editor/design/model/firstWords";
import { useHistory } from "@/features/campaigns/editor/design/useHistory";
import type { Block, BlockType, EmailDesign } from "@/features/campaigns/form/designTypes";

/** Where the keyboard goes after a change: onto a block of the canvas, or into its settings. */
export type Focus = { id: string; in: "canvas" | "panel" } | null;

/** All that can be done to a design, with what is selected, said and focused after it. */
export function useDesignActions(
  design: EmailDesign,
  language: string,
  onChange: (design: EmailDesign) => void,
) {
  const { change, undo, redo, canUndo, canRedo } = useHistory(design, onChange);
  const [selected, select] = useState<string | null>(null);
  const [adding, setAdding] = useState<Place | null>(null);
  const [focus, setFocus] = useState<Focus>(null);
  const [said, say] = useState("");

  const nameOf = (id: string) => {
    const block = blockOf(design, id);
    return block ? BLOCK_NAMES[block.type] : t`Block`;
  };

  const put = (block: Block, place: Place) => {
    change(insert(design, block, place));
    select(block.id);
    setAdding(null);
    const name = BLOCK_NAMES[block.type];
    say(t`${name} added.`);
    setFocus({ id: block.id, in: "panel" });
  };

  const behind = (id: string | null): Place => {
    const place = id === null ? null : placeOf(design, id);
    return place
      ? { room: place.room, index: place.index + 1 }
      : { room: null, index: design.blocks.length };
  };

  const actions: DesignActions = {
    change,
    set: (block, burst) => change(replace(design, block), burst),
    select,
    open: (id) => {
      select(id);
      setFocus({ id, in: "panel" });
    },
    askWhat: setAdding,
    duplicate: (id) => {
      const block = blockOf(design, id);
      if (!block || !mayHold(design, block, placeOf(design, id)?.room ?? null)) return;
      const copy = copyOf(block);
      change(insert(design, copy, behind(id)));
      select(copy.id);
      setFocus({ id: copy.id, in: "canvas" });
      const name = nameOf(id);
      say(t`${name} duplicated.`);
    },
    remove: (id) => {
      const place = placeOf(design, id);
      const next = remove(design, id);
      if (!place || next === design) return;
      change(next);
      const left = blocksIn(next, place.room);
      const neighbor = left[Math.min(place.index, left.length - 1)]?.id ?? place.room?.columns;
      select(null);
      if (neighbor) setFocus({ id: neighbor, in: "canvas" });
      const name = nameOf(id);
      say(t`${name} deleted. Undo brings it back.`);
    },
    copy: (id) => {
      const block = blockOf(design, id);
      if (!block || block.type === "FOOTER") return;
      const name = nameOf(id);
      say(
        keepBlock(block)
          ? t`${name} copied. Add it here or in another campaign with “Paste”.`
          : t`This browser keeps no copies.`,
      );
    },
    step: (id, by) => {
      const next = step(design, id, by);
      if (next === design) return;
      change(next);
      setFocus({ id, in: "canvas" });
      const name = nameOf(id);
      say(by === 1 ? t`${name} moved down.` : t`${name} moved up.`);
    },
    undo: () => {
      undo();
      say(t`Undone.`);
    },
    redo: () => {
      redo();
      say(t`Done again.`);
    },
  };

  const add = (type: BlockType) => adding && put(newBlock(type, firstWordsIn(language)), adding);
  const paste = (place: Place = behind(selected)) => {
    const block = keptBlock();
    if (block && mayHold(design, block, place.room)) put(copyOf(block), place);
  };
  const closeAdding = () => setAdding(null);

  return {
    ...{ actions, selected, adding, add, paste, closeAdding, say, said },
    ...{ focus, setFocus, canUndo, canRedo },
  };
}
