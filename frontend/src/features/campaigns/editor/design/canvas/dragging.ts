import type { Announcements, CollisionDetection, Modifier, UniqueIdentifier } from "@dnd-kit/core";
import { getEventCoordinates } from "@dnd-kit/utilities";
import { t } from "@lingui/core/macro";
import { labelOf } from "@/features/campaigns/editor/design/model/blocks";
import {
  blockOf,
  blocksIn,
  isSameRoom,
  mayHold,
  type Place,
  placeOf,
  placesOf,
} from "@/features/campaigns/editor/design/model/change";
import type { EmailDesign } from "@/features/campaigns/form/designTypes";

export const gapId = ({ room, index }: Place) =>
  `gap:${room?.columns ?? ""}:${room?.column ?? ""}:${index}`;

/** Where a block can go, its own place among them, in the order in which they are read. */
export function targetsOf(design: EmailDesign, id: string): Place[] {
  const block = blockOf(design, id);
  const from = placeOf(design, id);
  if (!block || !from) return [];
  return placesOf(design).filter(({ room, index }) =>
    isSameRoom(room, from.room)
      ? index !== from.index + 1
      : room?.columns !== id && mayHold(design, block, room),
  );
}

export const placeOfGap = (design: EmailDesign, id: UniqueIdentifier): Place | undefined =>
  placesOf(design).find((place) => gapId(place) === id);

/** The place between blocks that is nearest to the pointer; within columns, those of the column it is in. */
export const nearestGap: CollisionDetection = (found) => {
  const { pointerCoordinates: at, droppableContainers, droppableRects } = found;
  if (!at) return [];
  return droppableContainers
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      if (!rect) return [];
      const beside = Math.max(rect.left - at.x, at.x - rect.right, 0);
      const away = Math.abs(rect.top + rect.height / 2 - at.y);
      return [{ id, data: { value: away + 4 * beside } }];
    })
    .sort((a, b) => a.data.value - b.data.value);
};

/** What is dragged is small beside what it stands for: it goes where the pointer is. */
export const toPointer: Modifier = ({ activatorEvent, draggingNodeRect, transform }) => {
  const at = activatorEvent && getEventCoordinates(activatorEvent);
  if (!at || !draggingNodeRect) return transform;
  return {
    ...transform,
    x: transform.x + at.x - draggingNodeRect.left + 10,
    y: transform.y + at.y - draggingNodeRect.top - 10,
  };
};

export const HOW_TO_MOVE = {
  draggable: t`Press Space to pick the block up, the arrow keys to move it, Space to put it down, Escape to leave it where it was.`,
};

/** What a screen reader says while a block is moved. */
export function announcementsOf(design: EmailDesign): Announcements {
  const name = (id: UniqueIdentifier) => {
    const block = blockOf(design, String(id));
    return block ? labelOf(block) : t`The block`;
  };
  const where = (active: UniqueIdentifier, over: UniqueIdentifier) => {
    const targets = targetsOf(design, String(active));
    const at = targets.findIndex((place) => gapId(place) === over);
    const target = targets[at];
    if (!target) return "";
    const [words, place, places] = [placeWords(design, target), at + 1, targets.length];
    return t`${words}, place ${place} of ${places}`;
  };
  return {
    onDragStart: ({ active }) => {
      const block = name(active.id);
      return t`Picked up ${block}.`;
    },
    onDragOver: ({ active, over }) => (over ? where(active.id, over.id) : undefined),
    onDragEnd: ({ active, over }) => {
      if (!over) return t`Not moved.`;
      const [block, place] = [name(active.id), where(active.id, over.id)];
      return t`${block} put down: ${place}.`;
    },
    onDragCancel: ({ active }) => {
      const block = name(active.id);
      return t`${block} stays where it was.`;
    },
  };
}

function placeWords(design: EmailDesign, { room, index }: Place): string {
  const next = blocksIn(design, room)[index];
  const block = next ? labelOf(next) : "";
  if (!room) return next ? t`before ${block}` : t`at the end`;
  const column = room.column + 1;
  return next ? t`Column ${column}, before ${block}` : t`Column ${column}, at the end`;
}
