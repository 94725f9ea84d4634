import { t } from "@lingui/core/macro";
import { Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import { SMS_CHIPS } from "@/features/campaigns/editor/design/model/chips";
import { RichLineField } from "@/features/campaigns/editor/design/text/lazyFields";
import {
  lineOfTemplate,
  templateOfLine,
} from "@/features/campaigns/editor/design/text/templateLine";

type SmsTextFieldProps = { value: string; onChange: (text: string) => void; error?: ReactNode };

/** The text of an SMS with chips; one that does more than chips can show is edited as it is. */
export function SmsTextField({ value, onChange, error }: SmsTextFieldProps) {
  const line = lineOfTemplate(value);
  if (!line) {
    return (
      <Textarea
        label={t`Text`}
        description={t`It has conditions or filters in it, so it is shown as code.`}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <RichLineField
      label={t`Text`}
      value={line}
      choices={SMS_CHIPS}
      kind="sms"
      error={error}
      onChange={(next) => onChange(templateOfLine(next))}
    />
  );
}
