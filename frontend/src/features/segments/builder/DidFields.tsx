import { t } from "@lingui/core/macro";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMe } from "@/api/shared";
import { sentCampaignsQuery } from "@/features/segments/api";
import classes from "@/features/segments/builder/builder.module.css";
import { Bounds, Choice, Within } from "@/features/segments/builder/inputs";
import type { FieldsProps } from "@/features/segments/builder/ruleTree";
import { isEditable } from "@/lib/campaigns";
import { fromMinorUnits, toMinorUnits } from "@/lib/money";
import { useFormat } from "@/lib/useFormat";

export function MessageFields({ leaf, onChange }: FieldsProps<"MESSAGE">) {
  return (
    <>
      <CampaignChoice
        value={leaf.campaignId}
        onChange={(campaignId) => onChange({ ...leaf, campaignId })}
      />
      <Within value={leaf.days} onChange={(days) => onChange({ ...leaf, days })} />
    </>
  );
}

type CampaignChoiceProps = {
  value?: number | null;
  onChange: (id: number | undefined) => void;
};

function CampaignChoice({ value, onChange }: CampaignChoiceProps) {
  const campaigns = useQuery(sentCampaignsQuery);
  const data = (campaigns.data?.items ?? [])
    .filter(({ status }) => !isEditable(status))
    .map(({ id, name }) => ({ value: String(id), label: name }));
  const chosen = value ? String(value) : null;
  if (chosen && !data.some((known) => known.value === chosen)) {
    data.push({ value: chosen, label: t`Campaign ${chosen}` });
  }
  return (
    <Select
      aria-label={t`Campaign`}
      className={classes.choice}
      placeholder={t`any campaign`}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t`Any campaign` }}
      nothingFoundMessage={t`No such campaign was sent`}
      data={data}
      value={chosen}
      onChange={(id) => onChange(id === null ? undefined : Number(id))}
    />
  );
}

export function RedeemedFields({ leaf, onChange }: FieldsProps<"REDEEMED">) {
  const { places } = useMe().business;
  return (
    <>
      <Bounds
        least={leaf.atLeast}
        most={leaf.atMost}
        suffix={` ${t({ message: "times", context: "after a number" })}`}
        isWhole
        onChange={(atLeast, atMost) => onChange({ ...leaf, atLeast, atMost })}
      />
      <CampaignChoice
        value={leaf.campaignId}
        onChange={(campaignId) => onChange({ ...leaf, campaignId })}
      />
      {(places.length > 0 || leaf.place) && (
        <Select
          aria-label={t`Place`}
          className={classes.choice}
          placeholder={t`any place`}
          clearable
          clearButtonProps={{ "aria-label": t`Any place` }}
          data={[...new Set([...places, ...(leaf.place ? [leaf.place] : [])])]}
          value={leaf.place ?? null}
          onChange={(place) => onChange({ ...leaf, place: place ?? undefined })}
        />
      )}
      <Within value={leaf.days} onChange={(days) => onChange({ ...leaf, days })} />
    </>
  );
}

const SPENT = [
  { value: "sum", label: t`in all` },
  { value: "average", label: t`on average` },
  { value: "last", label: t`last time` },
] as const;

export function SpentFields({ leaf, onChange }: FieldsProps<"SPENT">) {
  const { digits } = useFormat().currencyParts();
  const shown = (minor?: number | null) =>
    minor === undefined || minor === null ? undefined : fromMinorUnits(minor, digits);
  const kept = (amount?: number) =>
    amount === undefined ? undefined : toMinorUnits(amount, digits);
  return (
    <>
      <Choice
        label={t`What is added up`}
        data={SPENT}
        value={leaf.what}
        onChange={(what) => onChange({ ...leaf, what })}
      />
      <Bounds
        least={shown(leaf.atLeastMinor)}
        most={shown(leaf.atMostMinor)}
        min={0}
        suffix={` ${useMe().business.currency}`}
        onChange={(least, most) =>
          onChange({ ...leaf, atLeastMinor: kept(least), atMostMinor: kept(most) })
        }
      />
    </>
  );
}
