import { type ReactNode, useDeferredValue } from "react";

/**
 * What takes long to draw, in a pass of its own that the browser may interrupt: the page paints and
 * answers before it, instead of after all of it.
 */
export function Gradually({ children }: { children: ReactNode }) {
  const isDue = useDeferredValue(true, false);
  return isDue && children;
}
