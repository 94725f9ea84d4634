import { t } from "@lingui/core/macro";
import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { SUBJECT_CHIPS } from "@/features/campaigns/editor/design/model/chips";
import { RichLineField } from "@/features/campaigns/editor/design/text/lazyFields";
import {
  lineOfTemplate,
  templateOfLine,
} from "@/features/campaigns/editor/design/text/templateLine";

type SubjectFieldProps = { value: string; onChange: (subject: string) => void; error?: ReactNode };

/** The subject with chips; one that does more than chips can show is edited as it is. */
export function SubjectField({ value, onChange, error }: SubjectFieldProps) {
  const line = lineOfTemplate(value);
  if (!line) {
    return (
      <TextInput
        label={t`Subject`}
        description={t`It has conditions or filters in it, so it is shown as code.`}
        maxLength={1000}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <RichLineField
      label={t`Subject`}
      description={value ? undefined : t`Without a subject no e-mail goes out.`}
      value={line}
      choices={SUBJECT_CHIPS}
      kind="subject"
      error={error}
      onChange={(next) => onChange(templateOfLine(next))}
    />
  );
}
