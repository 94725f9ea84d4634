import type { JSONContent } from "@tiptap/core";
import { type Editor, type Extensions, useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";

type DesignTextOptions<T> = {
  /** What the field is called for those who do not see it. */
  label: string;
  id: string;
  extensions: Extensions;
  value: T;
  docOf: (value: T) => JSONContent;
  read: (doc: JSONContent) => T;
  onChange: (value: T) => void;
};

/** TipTap over a value of the design: what is typed goes out, what undo or another tab brings comes in. */
export function useDesignText<T>(options: DesignTextOptions<T>): Editor {
  const { value, docOf } = options;
  const latest = useRef(options);
  latest.current = options;
  /** What was typed and has not come back yet: somebody who types fast is ahead of what is rendered. */
  const ahead = useRef<string[]>([]);
  const seen = useRef(JSON.stringify(value));
  const editor = useEditor({
    extensions: options.extensions,
    content: docOf(value),
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: {
        id: options.id,
        role: "textbox",
        "aria-label": options.label,
        "aria-multiline": String(
          options.extensions.some(({ name }) => name === "listItem" || name === "lines"),
        ),
      },
    },
    onUpdate: ({ editor }) => {
      const typed = latest.current.read(editor.getJSON());
      ahead.current.push(JSON.stringify(typed));
      latest.current.onChange(typed);
    },
  });

  useEffect(() => {
    const came = JSON.stringify(value);
    const own = ahead.current.lastIndexOf(came);
    if (own >= 0) ahead.current.splice(0, own + 1);
    if (came === seen.current) return;
    seen.current = came;
    if (own >= 0) return;
    ahead.current = [];
    const { from, to } = editor.state.selection;
    editor.commands.setContent(docOf(value), { emitUpdate: false });
    const end = editor.state.doc.content.size;
    editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) });
  }, [editor, value, docOf]);

  return editor;
}
