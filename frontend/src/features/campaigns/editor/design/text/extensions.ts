import { Extension, Node } from "@tiptap/core";
import TextAlign from "@tiptap/extension-text-align";
import { Color, TextStyle } from "@tiptap/extension-text-style";
import StarterKit from "@tiptap/starter-kit";
import { ChipNode } from "@/features/campaigns/editor/design/text/ChipNode";
import { LinkMark } from "@/features/campaigns/editor/design/text/LinkMark";

/** What neither a text nor a line has. Undo is the design's own: one for all blocks. */
const NONE = {
  blockquote: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  gapcursor: false,
  heading: false,
  horizontalRule: false,
  link: false,
  strike: false,
  trailingNode: false,
  underline: false,
  undoRedo: false,
} as const;

/** A list's items hold one paragraph each, as a design's do: no lists in lists. */
const ListItem = Node.create({
  name: "listItem",
  content: "paragraph",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

export const PARAGRAPHS = [
  StarterKit.configure({ ...NONE, listItem: false, listKeymap: {} }),
  ListItem,
  ChipNode,
  LinkMark,
  TextStyle,
  Color,
  TextAlign.configure({ types: ["paragraph"] }),
];

const OneParagraph = Node.create({ name: "doc", topNode: true, content: "paragraph" });

const LINE = {
  ...NONE,
  document: false,
  bulletList: false,
  orderedList: false,
  listItem: false,
  listKeymap: false,
} as const;

/** One line that may have a look of its own: a heading. */
export const STYLED_LINE = [
  OneParagraph,
  StarterKit.configure(LINE),
  ChipNode,
  LinkMark,
  TextStyle,
  Color,
];

const PLAIN = { ...LINE, bold: false, italic: false, hardBreak: false } as const;

/** One line of text and chips: a button, the preview text. */
export const PLAIN_LINE = [OneParagraph, StarterKit.configure(PLAIN), ChipNode];

/** The same for a subject, which is no part of the design and has an undo of its own. */
export const SUBJECT_LINE = [
  OneParagraph,
  StarterKit.configure({ ...PLAIN, undoRedo: {} }),
  ChipNode,
];

/** Enter begins a new line, which an SMS shows as one. */
const Lines = Extension.create({
  name: "lines",
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.setHardBreak() };
  },
});

/** The text of an SMS: lines of text and chips, with an undo of its own. */
export const SMS_LINES = [
  OneParagraph,
  StarterKit.configure({ ...PLAIN, hardBreak: {}, undoRedo: {} }),
  ChipNode,
  Lines,
];
