import type { Block, ColumnsBlock, EmailDesign } from "@/features/campaigns/form/designTypes";
import { newId } from "./blocks";

/** A list of blocks: the page, or one column of a columns block. */
export type Room = { columns: string; column: number } | null;

/** A place between blocks: before the one that has this index now. */
export type Place = { room: Room; index: number };

export const MOST_BLOCKS = 100;
export const MOST_IN_COLUMN = 20;

export const isSameRoom = (a: Room, b: Room) =>
  a?.columns === b?.columns && a?.column === b?.column;

export function blocksIn(design: EmailDesign, room: Room): Block[] {
  if (!room) return design.blocks;
  const columns = design.blocks.find((block) => block.id === room.columns);
  return columns?.type === "COLUMNS" ? (columns.columns[room.column]?.blocks ?? []) : [];
}

/** Where a block is, or null if it is gone. */
export function placeOf(design: EmailDesign, id: string): Place | null {
  return (
    roomsOf(design)
      .map((room) => ({ room, index: blocksIn(design, room).findIndex((one) => one.id === id) }))
      .find(({ index }) => index >= 0) ?? null
  );
}

export function blockOf(design: EmailDesign, id: string): Block | undefined {
  const place = placeOf(design, id);
  return place ? blocksIn(design, place.room)[place.index] : undefined;
}

/** The page, and each column in it, in the order in which they are read. */
export function roomsOf(design: EmailDesign): Room[] {
  const columns = design.blocks.filter((block): block is ColumnsBlock => block.type === "COLUMNS");
  return [
    null,
    ...columns.flatMap(({ id, columns }) => columns.map((_, column) => ({ columns: id, column }))),
  ];
}

export const replace = (design: EmailDesign, block: Block): EmailDesign => {
  const place = placeOf(design, block.id);
  return place ? inRoom(design, place.room, (blocks) => blocks.with(place.index, block)) : design;
};

export const insert = (design: EmailDesign, block: Block, { room, index }: Place): EmailDesign =>
  mayHold(design, block, room)
    ? inRoom(design, room, (blocks) => blocks.toSpliced(atMost(blocks, index), 0, block))
    : design;

/** The footer stays: it is what the law asks for. */
export function remove(design: EmailDesign, id: string): EmailDesign {
  const place = placeOf(design, id);
  if (!place || blockOf(design, id)?.type === "FOOTER") return design;
  return inRoom(design, place.room, (blocks) => blocks.toSpliced(place.index, 1));
}

export function move(design: EmailDesign, id: string, to: Place): EmailDesign {
  const from = placeOf(design, id);
  const block = blockOf(design, id);
  if (!from || !block || block.type === "FOOTER" || block.id === to.room?.columns) return design;
  const isSame = isSameRoom(from.room, to.room);
  if (!isSame && !mayHold(design, block, to.room)) return design;
  const without = remove(design, id);
  const left = blocksIn(without, to.room);
  const index = atMost(left, isSame && to.index > from.index ? to.index - 1 : to.index);
  if (isSame && index === from.index) return design;
  return inRoom(without, to.room, (blocks) => blocks.toSpliced(index, 0, block));
}

/** One step up or down among its neighbors. */
export function step(design: EmailDesign, id: string, by: -1 | 1): EmailDesign {
  const place = placeOf(design, id);
  if (!place) return design;
  return move(design, id, { room: place.room, index: place.index + (by === 1 ? 2 : -1) });
}

/** The same again with names of its own, for a copy beside it or in another campaign. */
export function copyOf(block: Block): Block {
  const copy = { ...structuredClone(block), id: newId() };
  return copy.type === "COLUMNS"
    ? { ...copy, columns: copy.columns.map(({ blocks }) => ({ blocks: blocks.map(copyOf) })) }
    : copy;
}

/** Whether a block can come into a room: columns hold no columns, nothing holds a second footer, and rooms are bounded. */
export function mayHold(design: EmailDesign, block: Pick<Block, "type">, room: Room): boolean {
  if (block.type === "FOOTER") return false;
  if (room && block.type === "COLUMNS") return false;
  return blocksIn(design, room).length < (room ? MOST_IN_COLUMN : MOST_BLOCKS);
}

/** Every place into which something can be put, in the order in which they are read. */
export function placesOf(design: EmailDesign): Place[] {
  return design.blocks.flatMap((block, index) => [
    { room: null, index },
    ...(block.type === "COLUMNS"
      ? block.columns.flatMap(({ blocks }, column) =>
          Array.from({ length: blocks.length + 1 }, (_, at) => ({
            room: { columns: block.id, column },
            index: at,
          })),
        )
      : []),
  ]);
}

/** Nothing comes after the footer. */
function atMost(blocks: Block[], index: number): number {
  const end = blocks.at(-1)?.type === "FOOTER" ? blocks.length - 1 : blocks.length;
  return Math.max(0, Math.min(index, end));
}

function inRoom(
  design: EmailDesign,
  room: Room,
  change: (blocks: Block[]) => Block[],
): EmailDesign {
  if (!room) return { ...design, blocks: change(design.blocks) };
  const blocks = design.blocks.map((block) =>
    block.type === "COLUMNS" && block.id === room.columns
      ? {
          ...block,
          columns: block.columns.map((column, at) =>
            at === room.column ? { blocks: change(column.blocks) } : column,
          ),
        }
      : block,
  );
  return { ...design, blocks };
}
