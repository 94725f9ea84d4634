import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Popover, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { recentImportsQuery } from "@/features/customers/api";
import { CONSENT_CHOICES } from "@/features/customers/ConsentSelect";
import {
  hiddenFilters,
  type ListSearch,
  NO_HIDDEN_FILTERS,
  REACH_CHOICES,
  VISIT_CHOICES,
} from "@/features/customers/filter";

type MoreFiltersProps = { search: ListSearch; onChange: (change: ListSearch) => void };

/** The filters that are needed less often. */
export function MoreFilters({ search, onChange }: MoreFiltersProps) {
  const set = hiddenFilters(search);
  return (
    <Popover position="bottom-start" width={340} trapFocus returnFocus withRoles shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={16} aria-hidden />}>
          {set > 0 ? t`Filters (${set})` : t`Filters`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Filters`}>
        <Fields search={search} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Fields({ search, onChange }: MoreFiltersProps) {
  const imports = useQuery(recentImportsQuery);
  const files = (imports.data?.items ?? [])
    .filter(({ status }) => status === "completed" || status === "undone")
    .map(({ id, fileName }) => ({ value: String(id), label: fileName }));
  const choices = (of: keyof ListSearch) => ({
    clearable: true,
    clearButtonProps: { "aria-label": t`Clear` },
    comboboxProps: { withinPortal: false },
    value: search[of] === undefined ? null : String(search[of]),
    onChange: (chosen: string | null) => onChange({ [of]: chosen ?? undefined } as ListSearch),
  });
  const day = (of: "addedFrom" | "addedUntil") => ({
    type: "date",
    value: search[of] ?? "",
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ [of]: event.currentTarget.value || undefined }),
  });
  return (
    <Stack gap="sm">
      <Select
        label={t`Reachable`}
        placeholder={t`All`}
        data={REACH_CHOICES}
        {...choices("reachableBy")}
      />
      <Select
        label={t`Last visit`}
        placeholder={t`Any`}
        data={VISIT_CHOICES}
        {...choices("visit")}
      />
      <Select
        label={t`E-mail consent`}
        placeholder={t`All`}
        data={CONSENT_CHOICES}
        {...choices("emailConsent")}
      />
      <Select
        label={t`SMS consent`}
        placeholder={t`All`}
        data={CONSENT_CHOICES}
        {...choices("smsConsent")}
      />
      <Select
        label={t`Import`}
        placeholder={t`All`}
        data={known(files, search.importId)}
        {...choices("importId")}
        onChange={(chosen) => onChange({ importId: chosen ? Number(chosen) : undefined })}
      />
      <SimpleGrid cols={2} spacing="xs">
        <TextInput label={t`Added from`} {...day("addedFrom")} />
        <TextInput label={t`Added until`} {...day("addedUntil")} />
      </SimpleGrid>
      <Button
        variant="default"
        disabled={hiddenFilters(search) === 0}
        onClick={() => onChange(NO_HIDDEN_FILTERS)}
      >
        <Trans>Clear these filters</Trans>
      </Button>
    </Stack>
  );
}

/** An import in the address stays choosable even if it is an old one. */
function known(files: { value: string; label: string }[], chosen?: number) {
  const isKnown = chosen === undefined || files.some(({ value }) => value === String(chosen));
  return isKnown ? files : [...files, { value: String(chosen), label: t`Import ${chosen}` }];
}
