import { Autocomplete, NumberInput, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMe } from "@/api/shared";
import { SegmentPicker } from "@/components/SegmentPicker";
import { importsQuery, ruleSuggestionsQuery, sentCampaignsQuery } from "@/features/segments/api";
import classes from "@/features/segments/builder/builder.module.css";
import type { LeafDraft } from "@/features/segments/builder/ruleTree";
import { isEditable } from "@/lib/campaigns";
import { languageChoices } from "@/lib/languages";
import { fromMinorUnits, toMinorUnits } from "@/lib/money";
import { CONSENT_WORDS, MONTHS } from "@/lib/rules";
import { useFormat } from "@/lib/useFormat";

type Of<T extends LeafDraft["type"]> = Extract<LeafDraft, { type: T }>;
type FieldsProps<T extends LeafDraft["type"] = LeafDraft["type"]> = {
  leaf: Of<T>;
  onChange: (leaf: LeafDraft) => void;
};

/** What is asked of a condition's subject. */
export function ConditionFields({ leaf, onChange }: FieldsProps) {
  switch (leaf.type) {
    case "TAG":
      return <TagFields leaf={leaf} onChange={onChange} />;
    case "TEXT":
    case "NUMBER":
    case "DATE":
      return <ColumnFields leaf={leaf} onChange={onChange} />;
    case "CONSENT":
      return <ConsentFields leaf={leaf} onChange={onChange} />;
    case "REACHABLE":
      return (
        <Choice
          label="Over"
          data={REACHES}
          value={leaf.by}
          onChange={(by) => onChange({ ...leaf, by })}
        />
      );
    case "ADDED":
      return <DayFields leaf={leaf} choices={ADDED} onChange={onChange} />;
    case "IMPORTED":
      return <ImportFields leaf={leaf} onChange={onChange} />;
    case "LANGUAGE":
      return (
        <Choice
          label="Language"
          searchable
          data={[{ value: "", label: "None known" }, ...languageChoices(leaf.language)]}
          value={leaf.language}
          onChange={(language) => onChange({ ...leaf, language })}
        />
      );
    case "MESSAGE":
      return (
        <>
          <CampaignChoice
            value={leaf.campaignId}
            onChange={(campaignId) => onChange({ ...leaf, campaignId })}
          />
          <Within value={leaf.days} onChange={(days) => onChange({ ...leaf, days })} />
        </>
      );
    case "REDEEMED":
      return <RedeemedFields leaf={leaf} onChange={onChange} />;
    case "SPENT":
      return <SpentFields leaf={leaf} onChange={onChange} />;
  }
}

function TagFields({ leaf, onChange }: FieldsProps<"TAG">) {
  return (
    <div className={classes.tags}>
      <SegmentPicker
        label="Any of these tags"
        placeholder={leaf.tags?.length ? undefined : "Choose tags"}
        value={leaf.tags ?? []}
        onChange={(tags) => onChange({ ...leaf, tags })}
      />
    </div>
  );
}

const REACHES = [
  { value: "email", label: "by e-mail" },
  { value: "sms", label: "by SMS" },
  { value: "any", label: "by e-mail or SMS" },
  { value: "none", label: "by neither" },
] as const;

const COMPARISONS = [
  {
    group: "Text",
    items: [
      { value: "TEXT:equals", label: "the same as" },
      { value: "TEXT:contains", label: "something with" },
      { value: "TEXT:starts-with", label: "beginning with" },
      { value: "TEXT:filled", label: "filled in" },
      { value: "TEXT:empty", label: "empty" },
    ],
  },
  { group: "Number", items: [{ value: "NUMBER:", label: "between" }] },
  {
    group: "Day",
    items: [
      { value: "DATE:anniversary", label: "coming round in the next" },
      { value: "DATE:month", label: "in the month" },
      { value: "DATE:last", label: "in the last" },
      { value: "DATE:next", label: "in the next" },
      { value: "DATE:before-last", label: "longer ago than" },
      { value: "DATE:between", label: "from … to" },
    ],
  },
];

function ColumnFields({ leaf, onChange }: FieldsProps<"TEXT" | "NUMBER" | "DATE">) {
  const column = leaf.column;
  const compare = (chosen: string) => {
    const [type, how] = chosen.split(":");
    if (type === "NUMBER") return onChange({ type, column });
    if (type === "DATE") return onChange({ type, column, ...dayStart(how as DayWhen) });
    const value =
      leaf.type === "TEXT" && how !== "filled" && how !== "empty" ? leaf.value : undefined;
    onChange({ type: "TEXT", column, is: how as Of<"TEXT">["is"], value });
  };
  const how = leaf.type === "TEXT" ? leaf.is : leaf.type === "DATE" ? leaf.when : "";
  return (
    <>
      <Select
        aria-label="How it compares"
        className={classes.choice}
        allowDeselect={false}
        maxDropdownHeight={320}
        data={COMPARISONS}
        value={`${leaf.type}:${how}`}
        onChange={(chosen) => chosen && compare(chosen)}
      />
      {leaf.type === "TEXT" && leaf.is !== "filled" && leaf.is !== "empty" && (
        <TextValue leaf={leaf} onChange={onChange} />
      )}
      {leaf.type === "NUMBER" && (
        <Bounds
          least={leaf.atLeast}
          most={leaf.atMost}
          onChange={(atLeast, atMost) => onChange({ ...leaf, atLeast, atMost })}
        />
      )}
      {leaf.type === "DATE" && <DayValues leaf={leaf} onChange={onChange} />}
    </>
  );
}

function TextValue({ leaf, onChange }: FieldsProps<"TEXT">) {
  const suggestions = useQuery(ruleSuggestionsQuery);
  const column = suggestions.data?.columns.find(({ name }) => name === leaf.column);
  return (
    <Autocomplete
      aria-label="Value"
      className={classes.choice}
      placeholder="Value"
      maxLength={200}
      data={column?.frequentValues ?? []}
      value={leaf.value ?? ""}
      onChange={(value) => onChange({ ...leaf, value })}
    />
  );
}

type DayWhen = NonNullable<Of<"DATE">["when"]>;
type DayLeaf = Of<"DATE" | "ADDED">;

function dayStart<W extends DayWhen>(when: W) {
  if (when === "month") return { when, month: new Date().getMonth() + 1 };
  return when === "between" ? { when } : { when, days: when === "anniversary" ? 7 : 30 };
}

const ADDED = [
  { value: "last", label: "in the last" },
  { value: "before-last", label: "longer ago than" },
  { value: "between", label: "from … to" },
] as const;

type DayFieldsProps = {
  leaf: Of<"ADDED">;
  choices: typeof ADDED;
  onChange: (leaf: LeafDraft) => void;
};

function DayFields({ leaf, choices, onChange }: DayFieldsProps) {
  return (
    <>
      <Choice
        label="When"
        data={choices}
        value={leaf.when}
        onChange={(when) => onChange({ type: "ADDED", ...dayStart(when) })}
      />
      <DayValues leaf={leaf} onChange={onChange} />
    </>
  );
}

function DayValues({ leaf, onChange }: { leaf: DayLeaf; onChange: (leaf: LeafDraft) => void }) {
  if (leaf.type === "DATE" && leaf.when === "month") {
    return (
      <Choice
        label="Month"
        data={MONTHS.map((label, at) => ({ value: String(at + 1), label }))}
        value={String(leaf.month ?? 1)}
        onChange={(month) => onChange({ ...leaf, month: Number(month) })}
      />
    );
  }
  if (leaf.when === "between") {
    return (
      <>
        <Day label="From" value={leaf.from} onChange={(from) => onChange({ ...leaf, from })} />
        <Day label="Until" value={leaf.until} onChange={(until) => onChange({ ...leaf, until })} />
      </>
    );
  }
  return <Days value={leaf.days} onChange={(days) => onChange({ ...leaf, days })} />;
}

type DayProps = {
  label: string;
  value?: string | null;
  onChange: (day: string | undefined) => void;
};

function Day({ label, value, onChange }: DayProps) {
  return (
    <TextInput
      type="date"
      aria-label={label}
      className={classes.day}
      value={value ?? ""}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}

type NumberProps = {
  value?: number | null;
  onChange: (value: number | undefined) => void;
};

function Days({ value, onChange }: NumberProps) {
  return (
    <NumberInput
      aria-label="Days"
      className={classes.number}
      min={0}
      max={3_650}
      allowDecimal={false}
      suffix={value === 1 ? " day" : " days"}
      value={value ?? ""}
      onChange={(days) => onChange(typeof days === "number" ? days : undefined)}
    />
  );
}

/** Ever, or in the last days. */
function Within({ value, onChange }: NumberProps) {
  return (
    <>
      <Choice
        label="When"
        data={WITHIN}
        value={value === undefined || value === null ? "ever" : "last"}
        onChange={(when) => onChange(when === "ever" ? undefined : 90)}
      />
      {value !== undefined && value !== null && (
        <Days value={value} onChange={(days) => onChange(days ?? 0)} />
      )}
    </>
  );
}

const WITHIN = [
  { value: "ever", label: "ever" },
  { value: "last", label: "in the last" },
] as const;

function ConsentFields({ leaf, onChange }: FieldsProps<"CONSENT">) {
  return (
    <>
      <Choice
        label="Channel"
        data={[
          { value: "email", label: "to e-mail" },
          { value: "sms", label: "to SMS" },
        ]}
        value={leaf.channel}
        onChange={(channel) => onChange({ ...leaf, channel })}
      />
      <Choice
        label="Consent"
        data={CONSENTS.map((value) => ({ value, label: CONSENT_WORDS[value] }))}
        value={leaf.status}
        onChange={(status) => onChange({ ...leaf, status })}
      />
    </>
  );
}

const CONSENTS = ["subscribed", "unsubscribed", "unknown"] as const;

function ImportFields({ leaf, onChange }: FieldsProps<"IMPORTED">) {
  const imports = useQuery(importsQuery);
  const data = (imports.data?.items ?? []).map(({ id, fileName }) => ({
    value: String(id),
    label: `${fileName} (${id})`,
  }));
  const chosen = leaf.importId === undefined ? null : String(leaf.importId);
  if (chosen && !data.some(({ value }) => value === chosen)) {
    data.push({ value: chosen, label: `Import ${chosen}` });
  }
  return (
    <Select
      aria-label="Import"
      className={classes.choice}
      placeholder="Choose an import"
      allowDeselect={false}
      nothingFoundMessage="There is no import yet"
      data={data}
      value={chosen}
      onChange={(id) => id && onChange({ ...leaf, importId: Number(id) })}
    />
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
    data.push({ value: chosen, label: `Campaign ${chosen}` });
  }
  return (
    <Select
      aria-label="Campaign"
      className={classes.choice}
      placeholder="any campaign"
      searchable
      clearable
      clearButtonProps={{ "aria-label": "Any campaign" }}
      nothingFoundMessage="No such campaign was sent"
      data={data}
      value={chosen}
      onChange={(id) => onChange(id === null ? undefined : Number(id))}
    />
  );
}

function RedeemedFields({ leaf, onChange }: FieldsProps<"REDEEMED">) {
  const { places } = useMe().business;
  return (
    <>
      <Bounds
        least={leaf.atLeast}
        most={leaf.atMost}
        suffix=" times"
        isWhole
        onChange={(atLeast, atMost) => onChange({ ...leaf, atLeast, atMost })}
      />
      <CampaignChoice
        value={leaf.campaignId}
        onChange={(campaignId) => onChange({ ...leaf, campaignId })}
      />
      {(places.length > 0 || leaf.place) && (
        <Select
          aria-label="Place"
          className={classes.choice}
          placeholder="any place"
          clearable
          clearButtonProps={{ "aria-label": "Any place" }}
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
  { value: "sum", label: "in all" },
  { value: "average", label: "on average" },
  { value: "last", label: "last time" },
] as const;

function SpentFields({ leaf, onChange }: FieldsProps<"SPENT">) {
  const { digits } = useFormat().currencyParts();
  const shown = (minor?: number | null) =>
    minor === undefined || minor === null ? undefined : fromMinorUnits(minor, digits);
  const kept = (amount?: number) =>
    amount === undefined ? undefined : toMinorUnits(amount, digits);
  return (
    <>
      <Choice
        label="What is added up"
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

type BoundsProps = {
  least?: number | null;
  most?: number | null;
  min?: number;
  suffix?: string;
  isWhole?: boolean;
  onChange: (least: number | undefined, most: number | undefined) => void;
};

/** Two numbers; an empty one is no bound. */
function Bounds({ least, most, min, suffix, isWhole = false, onChange }: BoundsProps) {
  const input = {
    className: classes.number,
    min: isWhole ? 0 : min,
    allowDecimal: !isWhole,
    decimalScale: 6,
    suffix,
  };
  return (
    <>
      <NumberInput
        {...input}
        aria-label="At least"
        placeholder="at least"
        value={least ?? ""}
        onChange={(value) => onChange(numberOf(value), most ?? undefined)}
      />
      <NumberInput
        {...input}
        aria-label="At most"
        placeholder="at most"
        value={most ?? ""}
        onChange={(value) => onChange(least ?? undefined, numberOf(value))}
      />
    </>
  );
}

const numberOf = (value: number | string) => (typeof value === "number" ? value : undefined);

type ChoiceProps<V extends string> = {
  label: string;
  data: readonly { value: V; label: string }[];
  value?: V;
  searchable?: boolean;
  onChange: (value: V) => void;
};

function Choice<V extends string>({ label, data, value, searchable, onChange }: ChoiceProps<V>) {
  return (
    <Select
      aria-label={label}
      className={classes.choice}
      allowDeselect={false}
      searchable={searchable}
      data={data}
      value={value ?? null}
      onChange={(chosen) => chosen !== null && onChange(chosen as V)}
    />
  );
}
