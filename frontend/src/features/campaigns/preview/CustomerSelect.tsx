import { t } from "@lingui/core/macro";
import { Loader, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CustomerView } from "@/api/types";
import { customerSearchQuery } from "@/features/campaigns/preview/api";

type CustomerSelectProps = {
  label: string;
  placeholder: string;
  value: number | null;
  onChange: (customerId: number | null) => void;
};

/** Finds one customer by name, e-mail or phone. */
export function CustomerSelect({ label, placeholder, value, onChange }: CustomerSelectProps) {
  const [text, setText] = useState("");
  const [query] = useDebouncedValue(text, 250);
  const [chosen, setChosen] = useState<CustomerView | null>(null);
  // The chosen customer's own label in the box is no search for others.
  const customers = useQuery(customerSearchQuery(chosen && query === labelOf(chosen) ? "" : query));
  const found = customers.data ?? [];
  const shown = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;

  return (
    <Select
      label={label}
      placeholder={placeholder}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t`Back to the first of the audience` }}
      filter={({ options }) => options}
      data={shown.map((customer) => ({ value: String(customer.id), label: labelOf(customer) }))}
      value={value === null ? null : String(value)}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => {
        setChosen(shown.find((customer) => String(customer.id) === id) ?? null);
        onChange(id === null ? null : Number(id));
      }}
      nothingFoundMessage={customers.isFetching ? t`Searching` : t`No customer matches`}
      rightSection={customers.isFetching && text ? <Loader size={14} aria-hidden /> : undefined}
      maxDropdownHeight={280}
    />
  );
}

/** Unique, so that two customers of one name can be told apart. */
function labelOf({ firstName, lastName, email, phone, id }: CustomerView): string {
  const name = `${firstName} ${lastName}`.trim();
  const address = email || phone || t`customer ${id}`;
  return name ? `${name} · ${address}` : address;
}
