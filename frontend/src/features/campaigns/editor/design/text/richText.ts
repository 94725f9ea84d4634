import type { JSONContent } from "@tiptap/core";
import type {
  Align,
  Paragraph,
  ParagraphKind,
  RichLine,
  Run,
} from "@/features/campaigns/form/designTypes";

/** TipTap's document out of a design's paragraphs, and back. Nothing else in the editor knows both. */
export function docOf(paragraphs: Paragraph[]): JSONContent {
  const content: JSONContent[] = [];
  for (const paragraph of paragraphs) {
    const node = paragraphNode(paragraph);
    const list = LISTS[paragraph.kind];
    if (!list) {
      content.push(node);
      continue;
    }
    const last = content.at(-1);
    const item = { type: "listItem", content: [node] };
    if (last?.type === list) last.content?.push(item);
    else content.push({ type: list, content: [item] });
  }
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

export function paragraphsOf(doc: JSONContent): Paragraph[] {
  return (doc.content ?? []).flatMap((node) => {
    const kind = KINDS[node.type ?? ""];
    return kind
      ? (node.content ?? []).flatMap((item) =>
          (item.content ?? []).map((inner) => paragraphOf(inner, kind)),
        )
      : [paragraphOf(node, "PARAGRAPH")];
  });
}

export const docOfLine = ({ runs }: RichLine): JSONContent => docOf([{ kind: "PARAGRAPH", runs }]);

export const lineOf = (doc: JSONContent): RichLine => ({
  runs: joined(paragraphsOf(doc).flatMap(({ runs }) => runs)),
});

const LISTS: Record<ParagraphKind, string | null> = {
  PARAGRAPH: null,
  BULLET: "bulletList",
  NUMBER: "orderedList",
};

const KINDS: Record<string, ParagraphKind> = { bulletList: "BULLET", orderedList: "NUMBER" };

function paragraphNode({ align, runs }: Paragraph): JSONContent {
  return {
    type: "paragraph",
    attrs: { textAlign: align?.toLowerCase() ?? null },
    content: runs.flatMap(inlineOf),
  };
}

function inlineOf(run: Run): JSONContent[] {
  const marks = marksOf(run);
  if (run.chip) return [{ type: "chip", attrs: { ...run.chip }, marks }];
  return (run.text ?? "").split("\n").flatMap((text, line) => [
    ...(line > 0 ? [{ type: "hardBreak", marks }] : []),
    // ProseMirror refuses empty texts.
    ...(text ? [{ type: "text", text, marks }] : []),
  ]);
}

type Mark = { type: string; attrs?: Record<string, unknown> };

function marksOf({ bold, italic, link, color }: Run): Mark[] {
  return [
    ...(bold ? [{ type: "bold" }] : []),
    ...(italic ? [{ type: "italic" }] : []),
    ...(link
      ? [
          {
            type: "link",
            attrs: { kind: link.kind, url: link.url ?? null, address: link.address ?? null },
          },
        ]
      : []),
    ...(color ? [{ type: "textStyle", attrs: { color } }] : []),
  ];
}

function paragraphOf(node: JSONContent, kind: ParagraphKind): Paragraph {
  const align = node.attrs?.textAlign?.toUpperCase() as Align | undefined;
  const runs = joined((node.content ?? []).flatMap(runOf));
  return { kind, ...(align && { align }), runs };
}

function runOf(node: JSONContent): Run[] {
  const look = lookOf(node.marks as Mark[] | undefined);
  switch (node.type) {
    case "text":
      return [{ text: node.text ?? "", ...look }];
    case "hardBreak":
      return [{ text: "\n", ...look }];
    case "chip":
      return [
        { chip: { value: node.attrs?.value, fallback: node.attrs?.fallback ?? "" }, ...look },
      ];
    default:
      return [];
  }
}

type Look = Omit<Run, "text" | "chip">;

function lookOf(marks: Mark[] = []): Look {
  const look: Look = {};
  for (const { type, attrs } of marks) {
    if (type === "bold") look.bold = true;
    if (type === "italic") look.italic = true;
    const color = type === "textStyle" ? hexOf(attrs?.color) : null;
    if (color) look.color = color;
    if (type === "link" && attrs) {
      look.link = {
        kind: attrs.kind,
        ...(attrs.url != null && { url: attrs.url }),
        ...(attrs.address != null && { address: attrs.address }),
      } as Run["link"];
    }
  }
  return look;
}

/** Neighbors of one look are one run, however the editor cut them. */
function joined(runs: Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && !last.chip && !run.chip && isSameLook(last, run)) {
      result[result.length - 1] = { ...last, text: `${last.text}${run.text}` };
    } else {
      result.push(run);
    }
  }
  return result;
}

const isSameLook = (a: Run, b: Run) =>
  Boolean(a.bold) === Boolean(b.bold) &&
  Boolean(a.italic) === Boolean(b.italic) &&
  a.color === b.color &&
  a.link?.kind === b.link?.kind &&
  a.link?.url === b.link?.url &&
  a.link?.address === b.link?.address;

/** Pasted text brings rgb(…) and names along; what is no plain color is left out. */
export function hexOf(color: unknown): string | null {
  if (typeof color !== "string") return null;
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toLowerCase();
  const rgb = /^rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(color);
  if (!rgb) return null;
  const bytes = rgb.slice(1).map((part) => Math.min(Number(part), 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
