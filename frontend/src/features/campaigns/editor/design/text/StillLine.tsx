import { Input } from "@mantine/core";
import { chipLabel, pillWords } from "@/features/campaigns/editor/design/model/chips";
import type { RichLineFieldProps } from "@/features/campaigns/editor/design/text/RichLineField";
import classes from "@/features/campaigns/editor/design/text/text.module.css";

/** A line as its field shows it, to be read while what edits it is on its way; as high, so that nothing jumps. */
export function StillLine({ label, description, value, error, kind }: RichLineFieldProps) {
  return (
    <>
      <Input.Label labelElement="div" lh="26px">
        {label}
      </Input.Label>
      <div
        className={kind === "sms" ? `${classes.line} ${classes.sms}` : classes.line}
        data-error={error ? true : undefined}
      >
        <p className={classes.still}>
          {value.runs.map(({ text, chip, bold, italic, color }, at) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place
              key={at}
              className={chip ? classes.chip : undefined}
              style={{
                fontWeight: bold ? 700 : undefined,
                fontStyle: italic ? "italic" : undefined,
                color: color ?? undefined,
              }}
            >
              {chip ? pillWords(chipLabel(chip.value), chip.fallback) : text}
            </span>
          ))}
        </p>
      </div>
      {description && <Input.Description mt={5}>{description}</Input.Description>}
      {error && <Input.Error mt={5}>{error}</Input.Error>}
    </>
  );
}
