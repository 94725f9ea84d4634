import {
  type CollisionDetection,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useRef, useState } from "react";
import {
  announcementsOf,
  gapId,
  HOW_TO_MOVE,
  nearestGap,
  placeOfGap,
  targetsOf,
} from "@/features/campaigns/editor/design/canvas/dragging";
import { useDesign } from "@/features/campaigns/editor/design/DesignContext";
import { move, placeOf } from "@/features/campaigns/editor/design/model/change";

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** Moves blocks by mouse, finger and keyboard; the arrow keys go from place to place as they are read. */
export function useDragging(onMoved: (id: string) => void) {
  const { design, actions } = useDesign();
  const [dragged, setDragged] = useState<string | null>(null);
  /** Where the arrow keys have come to. */
  const aim = useRef<string | null>(null);

  const coordinateGetter: KeyboardCoordinateGetter = (event, { active, context }) => {
    const by = STEPS[event.code];
    if (by === undefined) return;
    event.preventDefault();
    const targets = targetsOf(design, String(active)).map(gapId);
    const at = targets.indexOf(aim.current ?? "") + by;
    const next = targets[Math.max(0, Math.min(at, targets.length - 1))];
    if (next === undefined) return;
    aim.current = next;
    const rect = context.droppableRects.get(next);
    return { x: rect?.left ?? 0, y: rect?.top ?? 0 };
  };

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 80, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter }),
  );

  const collisionDetection: CollisionDetection = (found) =>
    found.pointerCoordinates ? nearestGap(found) : aim.current ? [{ id: aim.current }] : [];

  const start = (id: string) => {
    const place = placeOf(design, id);
    aim.current = place && gapId(place);
    setDragged(id);
  };

  const end = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const place = over && placeOfGap(design, over.id);
    if (!place) return;
    const id = String(active.id);
    actions.change(move(design, id, place));
    onMoved(id);
  };

  return {
    dragged,
    context: {
      sensors,
      collisionDetection,
      accessibility: {
        announcements: announcementsOf(design),
        screenReaderInstructions: HOW_TO_MOVE,
        restoreFocus: false,
      },
      onDragStart: ({ active }: { active: { id: string | number } }) => start(String(active.id)),
      onDragEnd: end,
      onDragCancel: () => setDragged(null),
    },
  };
}
