import { useCallback, useRef, useState } from "react";

/** What is typed or dragged without a longer pause is one step back. */
const PAUSE = 1_200;
const MOST_STEPS = 200;

type Steps<T> = { past: T[]; future: T[] };

/**
 * Undo and redo for a value that somebody else holds. What came in from elsewhere meanwhile is a step like any other: undo
 * goes back to what was before the last change made here.
 */
export function useHistory<T>(value: T, onChange: (value: T) => void) {
  const [steps, setSteps] = useState<Steps<T>>({ past: [], future: [] });
  const burst = useRef<{ name?: string; at: number }>({ at: 0 });
  const now = useRef(value);
  now.current = value;

  /** Changes of one `name` that follow each other closely are one step. */
  const change = useCallback(
    (next: T, name?: string) => {
      if (next === now.current) return;
      const before = now.current;
      const at = Date.now();
      const goesOn =
        name !== undefined && burst.current.name === name && at - burst.current.at < PAUSE;
      burst.current = { name, at };
      setSteps(({ past }) => ({
        past: goesOn ? past : [...past.slice(1 - MOST_STEPS), before],
        future: [],
      }));
      now.current = next;
      onChange(next);
    },
    [onChange],
  );

  const go = useCallback(
    (from: T[], to: (rest: T[], left: T) => Steps<T>) => {
      const next = from.at(-1);
      if (next === undefined) return;
      burst.current = { at: 0 };
      setSteps(to(from.slice(0, -1), now.current));
      now.current = next;
      onChange(next);
    },
    [onChange],
  );

  const undo = () => go(steps.past, (past, left) => ({ past, future: [...steps.future, left] }));
  const redo = () => go(steps.future, (future, left) => ({ past: [...steps.past, left], future }));

  return { change, undo, redo, canUndo: steps.past.length > 0, canRedo: steps.future.length > 0 };
}
