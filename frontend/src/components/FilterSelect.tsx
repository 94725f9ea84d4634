import { t } from "@lingui/core/macro";
import { Select } from "@mantine/core";

type FilterSelectProps<Value extends string> = {
  /** What is filtered by: "Channel". */
  label: string;
  /** All of them: "channels". */
  plural: string;
  data: readonly (Value | { value: Value; label: string })[];
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  /** For lists too long to look through. */
  searchable?: boolean;
};

/** One filter above a list; empty it lets everything through. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, plural, data, value, onChange, searchable } = props;
  return (
    <Select
      aria-label={label}
      placeholder={t`All ${plural}`}
      searchable={searchable}
      nothingFoundMessage={searchable ? t`No ${plural} found` : undefined}
      clearable
      clearButtonProps={{ "aria-label": t`Show all ${plural}` }}
      data={data}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
