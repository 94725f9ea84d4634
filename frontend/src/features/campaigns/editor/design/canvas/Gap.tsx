import { useDndContext, useDroppable } from "@dnd-kit/core";
import { t } from "@lingui/core/macro";
import { IconPlus } from "@tabler/icons-react";
import classes from "@/features/campaigns/editor/design/canvas/canvas.module.css";
import { gapId, targetsOf } from "@/features/campaigns/editor/design/canvas/dragging";
import { useDesign } from "@/features/campaigns/editor/design/DesignContext";
import type { Place } from "@/features/campaigns/editor/design/model/change";

type GapProps = {
  place: Place;
  /** Beside what is selected: there the keyboard comes to it, and a finger sees it. */
  isNear: boolean;
  /** In an empty column it is all there is. */
  isEmpty?: boolean;
};

/** A place between two blocks: to add one there, or to drop one. */
export function Gap({ place, isNear, isEmpty }: GapProps) {
  const { design, actions } = useDesign();
  const { active } = useDndContext();
  const id = gapId(place);
  const isTarget =
    active !== null && targetsOf(design, String(active.id)).some((target) => gapId(target) === id);
  const { setNodeRef, isOver } = useDroppable({ id, disabled: !isTarget });
  return (
    <div
      ref={setNodeRef}
      className={classes.gap}
      data-near={isNear || undefined}
      data-empty={isEmpty || undefined}
      data-over={isOver || undefined}
    >
      <button
        type="button"
        className={classes.plus}
        aria-label={isEmpty ? t`Add a block to this column` : t`Add a block here`}
        tabIndex={isNear || isEmpty ? 0 : -1}
        onClick={() => actions.askWhat(place)}
      >
        <IconPlus size={16} aria-hidden />
      </button>
    </div>
  );
}
