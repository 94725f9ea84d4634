import { HighlightStyle } from "@codemirror/language";
import { Decoration, EditorView, MatchDecorator, ViewPlugin } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const editorTheme = EditorView.theme({
  "&": {
    height: "26rem",
    fontSize: "var(--mantine-font-size-sm)",
    color: "var(--mantine-color-text)",
  },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace',
    lineHeight: "1.55",
  },
  ".cm-content": { caretColor: "var(--mantine-color-text)", padding: "0.5rem 0" },
  ".cm-gutters": {
    backgroundColor: "transparent",
    color: "var(--mantine-color-dimmed)",
    borderRight: "1px solid var(--hb-line)",
  },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, currentColor 4%, transparent)" },
  ".cm-placeholder-mark": {
    borderRadius: "4px",
    backgroundColor: "var(--mantine-primary-color-light)",
    color: "light-dark(var(--mantine-color-brand-9), var(--mantine-color-brand-2))",
  },
  ".cm-placeholder-mark *": { color: "inherit" },
  ".cm-tooltip": {
    border: "1px solid var(--hb-line)",
    borderRadius: "var(--mantine-radius-sm)",
    backgroundColor: "var(--mantine-color-body)",
  },
});

export const highlighting = HighlightStyle.define([
  { tag: tags.tagName, color: "light-dark(#0b5f73, #7fd0e3)" },
  { tag: tags.attributeName, color: "light-dark(#7a4a00, #e5b567)" },
  { tag: [tags.attributeValue, tags.string], color: "light-dark(#2b6a30, #9fd39a)" },
  { tag: [tags.comment, tags.documentMeta], color: "var(--mantine-color-dimmed)" },
  { tag: tags.angleBracket, color: "var(--mantine-color-dimmed)" },
]);

const placeholders = new MatchDecorator({
  regexp: /\{\{.*?\}\}|\{%.*?%\}/g,
  decoration: Decoration.mark({ class: "cm-placeholder-mark" }),
});

/** Sets placeholders off from the HTML around them. */
export const placeholderMarks = ViewPlugin.define(
  (view) => ({
    marks: placeholders.createDeco(view),
    update(update) {
      this.marks = placeholders.updateDeco(update, this.marks);
    },
  }),
  { decorations: (plugin) => plugin.marks },
);
