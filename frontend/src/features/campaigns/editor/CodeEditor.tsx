import { Input } from "@mantine/core";
import { type Ref, useEffect, useEffectEvent, useId, useImperativeHandle, useRef } from "react";
import classes from "@/features/campaigns/editor/CodeEditor.module.css";
import { createEditor, type TemplateEditor } from "@/features/campaigns/editor/templateEditor";

export type CodeEditorHandle = { insert: (text: string) => void };

type CodeEditorProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** May name a place, "Line 3, column 12: …", which is then marked. */
  error?: string;
  ref?: Ref<CodeEditorHandle>;
};

/** An editor for HTML with placeholders: line numbers, colors, and the place of a mistake. */
export default function CodeEditor({ label, value, onChange, error, ref }: CodeEditorProps) {
  const errorId = useId();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<TemplateEditor>(null);
  const changed = useEffectEvent(onChange);
  const initial = useEffectEvent(() => value);

  useEffect(() => {
    if (!host.current) return;
    const created = createEditor({
      parent: host.current,
      text: initial(),
      onChange: (text) => changed(text),
    });
    editor.current = created;
    return () => created.destroy();
  }, []);

  useEffect(() => editor.current?.setText(value), [value]);
  useEffect(
    () => editor.current?.describe(label, error ? errorId : undefined),
    [label, error, errorId],
  );
  useEffect(() => editor.current?.mark(error ?? null), [error]);
  useImperativeHandle(ref, () => ({ insert: (text) => editor.current?.insert(text) }), []);

  return (
    <>
      <div ref={host} className={classes.frame} data-error={error ? true : undefined} />
      {error && (
        <Input.Error id={errorId} mt={5}>
          {error}
        </Input.Error>
      )}
    </>
  );
}
