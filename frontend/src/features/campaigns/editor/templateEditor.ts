import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { html } from "@codemirror/lang-html";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { Compartment, type Text } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import {
  editorTheme,
  highlighting,
  placeholderMarks,
} from "@/features/campaigns/editor/editorTheme";

export type TemplateEditor = ReturnType<typeof createEditor>;

type EditorOptions = { parent: HTMLElement; text: string; onChange: (text: string) => void };

/** Tab is left to the browser, so that the keyboard can leave the editor. */
export function createEditor({ parent, text, onChange }: EditorOptions) {
  const attributes = new Compartment();
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      lineNumbers(),
      lintGutter(),
      history(),
      indentOnInput(),
      bracketMatching(),
      highlightActiveLine(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      html(),
      syntaxHighlighting(highlighting),
      placeholderMarks,
      EditorView.lineWrapping,
      editorTheme,
      attributes.of([]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
    ],
  });

  return {
    destroy: () => view.destroy(),
    setText: (next: string) => {
      if (next === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    insert: (inserted: string) => {
      view.dispatch(view.state.replaceSelection(inserted), { scrollIntoView: true });
      view.focus();
    },
    describe: (label: string, errorId?: string) =>
      view.dispatch({
        effects: attributes.reconfigure(
          EditorView.contentAttributes.of({
            "aria-label": label,
            tabindex: "0",
            ...(errorId && { "aria-invalid": "true", "aria-describedby": errorId }),
          }),
        ),
      }),
    /** Underlines the place that an error text names, and puts a mark beside its line. */
    mark: (message: string | null) => {
      const from = message === null ? null : placeOf(message, view.state.doc);
      const diagnostics =
        message === null || from === null
          ? []
          : [{ from, to: endOfWord(view.state.doc, from), severity: "error" as const, message }];
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
  };
}

function placeOf(message: string, doc: Text): number | null {
  const place = /line (\d+)(?:, column (\d+))?/i.exec(message);
  if (!place) return null;
  const line = doc.line(Math.min(Math.max(Number(place[1]), 1), doc.lines));
  return Math.min(line.from + Math.max(Number(place[2] ?? 1) - 1, 0), line.to);
}

function endOfWord(doc: Text, from: number): number {
  const line = doc.lineAt(from);
  const rest = line.text.slice(from - line.from);
  const length = /^(\{[{%].*?[}%]\}|\S+)/.exec(rest)?.[0].length ?? 0;
  return Math.min(from + Math.max(length, 1), doc.length);
}
