import { t } from "@lingui/core/macro";
import { Group, Input } from "@mantine/core";
import { RichTextEditor } from "@mantine/tiptap";
import { useId } from "react";
import { CHIPS } from "@/features/campaigns/editor/design/model/chips";
import { ChipMenu } from "@/features/campaigns/editor/design/text/ChipMenu";
import { PARAGRAPHS } from "@/features/campaigns/editor/design/text/extensions";
import { LinkControl } from "@/features/campaigns/editor/design/text/LinkControl";
import { docOf, paragraphsOf } from "@/features/campaigns/editor/design/text/richText";
import type { Paragraph } from "@/features/campaigns/form/designTypes";
import "@mantine/tiptap/styles.css";
import classes from "@/features/campaigns/editor/design/text/text.module.css";
import { TOOLBAR_WORDS } from "@/features/campaigns/editor/design/text/toolbarWords";
import { useDesignText } from "@/features/campaigns/editor/design/text/useDesignText";

export type RichTextFieldProps = {
  label: string;
  value: Paragraph[];
  onChange: (paragraphs: Paragraph[]) => void;
  /** Colors that the design has, offered first. */
  colors: string[];
};

/** Sentences and lists with a look of their own. */
export function RichTextField({ label, value, onChange, colors }: RichTextFieldProps) {
  const id = useId();
  const editor = useDesignText({
    ...{ label, id, extensions: PARAGRAPHS, value, docOf, read: paragraphsOf, onChange },
  });
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Input.Label labelElement="div" onClick={() => editor.commands.focus()}>
          {label}
        </Input.Label>
        <ChipMenu
          field={t`the text`}
          choices={CHIPS}
          onInsert={(attrs) => editor.chain().focus().insertContent({ type: "chip", attrs }).run()}
        />
      </Group>
      <RichTextEditor
        editor={editor}
        labels={TOOLBAR_WORDS}
        withTypographyStyles={false}
        className={classes.rich}
      >
        <RichTextEditor.Toolbar aria-label={t`Look of the text`}>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <LinkControl editor={editor} />
            <RichTextEditor.ColorPicker colors={colors} />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.AlignLeft />
            <RichTextEditor.AlignCenter />
            <RichTextEditor.AlignRight />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
        <RichTextEditor.Content />
      </RichTextEditor>
    </div>
  );
}
