import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import { FilterSelect } from "@/components/FilterSelect";
import { SearchBox } from "@/components/SearchBox";

type Choice<Filter> = {
  /** The member of the filter that is chosen. */
  of: keyof Filter & string;
  label: string;
  plural: string;
  data: readonly (string | { value: string; label: string })[];
  searchable?: boolean;
  /** What is kept of a choice, where that is not its text. */
  read?: (chosen: string) => unknown;
};

type FilterRowProps<Filter> = {
  filter: Filter & { query?: string };
  /** Called with what changed alone. */
  onChange: (change: Partial<Filter>) => void;
  search: { label: string; placeholder?: string };
  choices: Choice<Filter>[];
  /** What stands behind the filters, such as how many there are. */
  children?: ReactNode;
};

/** Above a list: a search and what else narrows it, all of it kept in the address. */
export function FilterRow<Filter extends object>(props: FilterRowProps<Filter>) {
  const { filter, onChange, search, choices, children } = props;
  const change = (name: string, value: unknown) => onChange({ [name]: value } as Partial<Filter>);
  return (
    <Group mb="md" gap="sm">
      <SearchBox {...search} value={filter.query} onChange={(query) => change("query", query)} />
      {choices.map(({ of, read = asItIs, ...choice }) => (
        <FilterSelect
          key={of}
          {...choice}
          value={filter[of] === undefined ? undefined : String(filter[of])}
          onChange={(chosen) => change(of, chosen === undefined ? undefined : read(chosen))}
        />
      ))}
      {children}
    </Group>
  );
}

const asItIs = (chosen: string) => chosen;
