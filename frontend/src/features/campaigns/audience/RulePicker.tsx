import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { MultiSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ruleSegmentsQuery } from "@/api/shared";
import { TextLink } from "@/components/TextLink";

type RulePickerProps = {
  label: string;
  description: string;
  placeholder: string;
  value: number[];
  onChange: (ids: number[]) => void;
  error?: React.ReactNode;
};

/** As many as the server takes. */
const MOST = 10;

/** Picks saved rules by name; one that was deleted stays to be taken out. */
export function RulePicker({ placeholder, value, onChange, ...input }: RulePickerProps) {
  const rules = useQuery(ruleSegmentsQuery);
  const data = (rules.data?.items ?? []).map(({ id, name }) => ({
    value: String(id),
    label: name,
  }));
  if (rules.data?.items.length === 0 && value.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>
          {input.label}: there is no rule yet.{" "}
          <TextLink to="/segments/new" underline="always">
            Make one
          </TextLink>
        </Trans>
      </Text>
    );
  }
  for (const id of value) {
    if (rules.data && !data.some((known) => known.value === String(id))) {
      data.push({ value: String(id), label: t`Deleted segment` });
    }
  }
  return (
    <MultiSelect
      {...input}
      placeholder={value.length === 0 ? placeholder : undefined}
      data={data}
      value={value.map(String)}
      onChange={(ids) => onChange(ids.map(Number))}
      searchable
      maxValues={MOST}
      nothingFoundMessage={t`No such segment`}
      comboboxProps={{ position: "top-start" }}
    />
  );
}
