import type { CSSProperties } from "react";
import { chipLabel } from "@/features/campaigns/editor/design/model/chips";
import classes from "@/features/campaigns/editor/design/views/views.module.css";
import type { Run } from "@/features/campaigns/form/designTypes";

type RunsViewProps = { runs: Run[]; accent: string };

/** Text as it will look; chips say what will stand there. */
export function RunsView({ runs, accent }: RunsViewProps) {
  if (runs.length === 0) return <br />;
  return runs.map((run, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place
    <span key={at} style={lookOf(run, accent)} className={run.chip ? classes.chip : undefined}>
      {run.chip ? chipLabel(run.chip.value) : run.text}
    </span>
  ));
}

function lookOf({ bold, italic, link, color }: Run, accent: string): CSSProperties {
  return {
    fontWeight: bold ? 700 : undefined,
    fontStyle: italic ? "italic" : undefined,
    color: color ?? (link ? accent : undefined),
    textDecoration: link ? "underline" : undefined,
  };
}
