import { RunsView } from "@/features/campaigns/editor/design/views/RunsView";
import type { ViewProps } from "@/features/campaigns/editor/design/views/viewProps";
import { cssAlign } from "@/features/campaigns/editor/design/views/viewProps";
import classes from "@/features/campaigns/editor/design/views/views.module.css";
import type {
  ButtonBlock,
  HeadingBlock,
  Paragraph,
  TextBlock,
} from "@/features/campaigns/form/designTypes";

const HEADING_SIZES = [30, 23, 18];

// A div: the page's own headings must not get another outline within them.
export function HeadingView({ block, style }: ViewProps<HeadingBlock>) {
  const fontSize = HEADING_SIZES[block.level - 1] ?? HEADING_SIZES[1];
  return (
    <div className={classes.heading} style={{ fontSize, textAlign: cssAlign(block.align) }}>
      <RunsView runs={block.text.runs} accent={style.accent} />
    </div>
  );
}

export function TextView({ block, style }: ViewProps<TextBlock>) {
  return listsOf(block.paragraphs).map((group, at) => {
    const List = group.kind === "NUMBER" ? "ol" : "ul";
    const lines = group.paragraphs.map(({ runs, align }, line) => {
      const Line = group.kind === "PARAGRAPH" ? "p" : "li";
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
        <Line key={line} style={{ textAlign: cssAlign(align ?? block.align) }}>
          <RunsView runs={runs} accent={style.accent} />
        </Line>
      );
    });
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <div key={at} className={classes.text}>
        {group.kind === "PARAGRAPH" ? lines : <List>{lines}</List>}
      </div>
    );
  });
}

/** Neighbors of one kind: bullets that follow each other are one list. */
function listsOf(paragraphs: Paragraph[]) {
  const groups: { kind: Paragraph["kind"]; paragraphs: Paragraph[] }[] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (last?.kind === paragraph.kind) last.paragraphs.push(paragraph);
    else groups.push({ kind: paragraph.kind, paragraphs: [paragraph] });
  }
  return groups;
}

export function ButtonView({ block, style }: ViewProps<ButtonBlock>) {
  return (
    <div style={{ textAlign: cssAlign(block.align) }}>
      <span
        className={classes.button}
        style={{
          background: style.accent,
          color: style.accentInk,
          borderRadius: style.corners,
          display: block.fullWidth ? "block" : undefined,
        }}
      >
        <RunsView runs={block.label.runs} accent={style.accentInk} />
      </span>
    </div>
  );
}
