import { plural, t } from "@lingui/core/macro";
import { type MantineSpacing, TagsInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { segmentsQuery } from "@/api/shared";
import { normalizeSegment } from "@/lib/segments";

type SegmentPickerProps = {
  label: string;
  description?: string;
  placeholder?: string;
  value?: string[];
  onChange?: (segments: string[]) => void;
  error?: React.ReactNode;
  mt?: MantineSpacing;
  /** Whether names that no customer carries yet may be typed: yes to tag, no to target. */
  allowNew?: boolean;
};

/** Picks segments by name, each with how many customers carry it. */
export function SegmentPicker({
  allowNew = false,
  value = [],
  onChange,
  ...input
}: SegmentPickerProps) {
  const segments = useQuery(segmentsQuery);
  const known = segments.data?.items ?? [];
  const counts = new Map(known.map((segment) => [segment.name, segment.customers]));

  const accept = (names: string[]) => {
    const tidy = [...new Set(names.map(normalizeSegment).filter((name) => name !== ""))];
    onChange?.(allowNew ? tidy : tidy.filter((name) => counts.has(name) || value.includes(name)));
  };

  return (
    <TagsInput
      {...input}
      value={value}
      onChange={accept}
      data={known.map((segment) => segment.name)}
      splitChars={[","]}
      maxDropdownHeight={220}
      // Above the field: below it is the button that ends what is done here.
      comboboxProps={{ position: "top-start" }}
      clearable={value.length > 0}
      clearButtonProps={{ "aria-label": t`Clear ${input.label}` }}
      renderOption={({ option }) =>
        `${option.value} · ${plural(counts.get(option.value) ?? 0, { one: "# customer", other: "# customers" })}`
      }
    />
  );
}
