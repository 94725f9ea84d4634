import { Group, Input } from "@mantine/core";
import { EditorContent } from "@tiptap/react";
import { type RefObject, useEffect, useId } from "react";
import { CHIPS, type ChipChoice } from "@/features/campaigns/editor/design/model/chips";
import { ChipMenu } from "@/features/campaigns/editor/design/text/ChipMenu";
import {
  PLAIN_LINE,
  SMS_LINES,
  STYLED_LINE,
  SUBJECT_LINE,
} from "@/features/campaigns/editor/design/text/extensions";
import { docOfLine, lineOf } from "@/features/campaigns/editor/design/text/richText";
import classes from "@/features/campaigns/editor/design/text/text.module.css";
import { useDesignText } from "@/features/campaigns/editor/design/text/useDesignText";
import type { RichLine } from "@/features/campaigns/form/designTypes";
import { withinSentence } from "@/lib/withinSentence";

export type RichLineFieldProps = {
  label: string;
  description?: string;
  value: RichLine;
  onChange: (line: RichLine) => void;
  error?: React.ReactNode;
  choices?: ChipChoice[];
  /** A heading may be bold in parts and lead somewhere; a subject has an undo of its own, an SMS lines too. */
  kind?: "plain" | "styled" | "subject" | "sms";
};

type WrittenLineProps = RichLineFieldProps & {
  /** Somebody pressed the field before it could be written in. */
  isPressed: RefObject<boolean>;
};

const EXTENSIONS = {
  plain: PLAIN_LINE,
  styled: STYLED_LINE,
  subject: SUBJECT_LINE,
  sms: SMS_LINES,
};

/** One line of text with chips in it: a button's words, a subject; or the few of an SMS. */
export function RichLineField({ isPressed, ...props }: WrittenLineProps) {
  const { label, description, value, onChange, error, choices = CHIPS } = props;
  const id = useId();
  const editor = useDesignText({
    label,
    id,
    extensions: EXTENSIONS[props.kind ?? "plain"],
    value,
    docOf: docOfLine,
    read: lineOf,
    onChange,
  });
  useEffect(() => {
    if (!isPressed.current) return;
    isPressed.current = false;
    editor.commands.focus("end");
  }, [editor, isPressed]);
  return (
    <div>
      <Group justify="space-between">
        <Input.Label labelElement="div" id={`${id}-label`} onClick={() => editor.commands.focus()}>
          {label}
        </Input.Label>
        <ChipMenu
          field={withinSentence(label)}
          choices={choices}
          onInsert={(attrs) => editor.chain().focus().insertContent({ type: "chip", attrs }).run()}
        />
      </Group>
      <EditorContent
        editor={editor}
        className={props.kind === "sms" ? `${classes.line} ${classes.sms}` : classes.line}
        data-error={error ? true : undefined}
      />
      {description && <Input.Description mt={5}>{description}</Input.Description>}
      {error && <Input.Error mt={5}>{error}</Input.Error>}
    </div>
  );
}
