import { useEffect, useRef } from "react";

/** For a row of tabs that is wider than a phone: whichever is chosen is also seen. The ref belongs on the row. */
export function useTabInView(chosen: string) {
  const row = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is the reason to move
  useEffect(() => {
    const tab = row.current?.querySelector('[role="tab"][aria-selected="true"]');
    tab?.scrollIntoView?.({ inline: "center", block: "nearest" });
  }, [chosen]);
  return row;
}
