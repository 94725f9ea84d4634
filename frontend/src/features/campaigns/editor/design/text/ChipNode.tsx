import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { chipLabel } from "@/features/campaigns/editor/design/model/chips";
import { ChipView } from "@/features/campaigns/editor/design/text/ChipView";

/** A customer's value within a text: one piece that is moved and deleted as a whole. */
export const ChipNode = Node.create({
  name: "chip",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    value: { default: "first_name", parseHTML: (element) => element.dataset.chip },
    fallback: { default: "", parseHTML: (element) => element.dataset.fallback ?? "" },
  }),
  parseHTML: () => [{ tag: "span[data-chip]" }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "span",
    mergeAttributes(HTMLAttributes, {
      "data-chip": node.attrs.value,
      "data-fallback": node.attrs.fallback,
    }),
    chipLabel(node.attrs.value),
  ],
  renderText: ({ node }) => node.attrs.fallback || chipLabel(node.attrs.value),
  addNodeView: () => ReactNodeViewRenderer(ChipView),
});
