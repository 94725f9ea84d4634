import { t } from "@lingui/core/macro";
import { Autocomplete, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ruleSuggestionsQuery } from "@/features/segments/api";
import classes from "@/features/segments/builder/builder.module.css";
import { Bounds, Choice, Day, Days } from "@/features/segments/builder/inputs";
import type { FieldsProps, LeafDraft, Of } from "@/features/segments/builder/ruleTree";
import { MONTHS } from "@/lib/rules";

const COMPARISONS = [
  {
    group: t`Text`,
    items: [
      { value: "TEXT:equals", label: t`the same as` },
      { value: "TEXT:contains", label: t`something with` },
      { value: "TEXT:starts-with", label: t`beginning with` },
      { value: "TEXT:filled", label: t`filled in` },
      { value: "TEXT:empty", label: t`empty` },
    ],
  },
  { group: t`Number`, items: [{ value: "NUMBER:", label: t`between` }] },
  {
    group: t`Day`,
    items: [
      { value: "DATE:anniversary", label: t`coming round in the next` },
      { value: "DATE:month", label: t`in the month` },
      { value: "DATE:last", label: t`in the last` },
      { value: "DATE:next", label: t`in the next` },
      { value: "DATE:before-last", label: t`longer ago than` },
      { value: "DATE:between", label: t`from … to` },
    ],
  },
];

export function ColumnFields({ leaf, onChange }: FieldsProps<"TEXT" | "NUMBER" | "DATE">) {
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
        aria-label={t`How it compares`}
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
      aria-label={t`Value`}
      className={classes.choice}
      placeholder={t`Value`}
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
  { value: "last", label: t`in the last` },
  { value: "before-last", label: t`longer ago than` },
  { value: "between", label: t`from … to` },
] as const;

export function DayFields({ leaf, onChange }: FieldsProps<"ADDED">) {
  return (
    <>
      <Choice
        label={t`When`}
        data={ADDED}
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
        label={t`Month`}
        data={MONTHS.map((label, at) => ({ value: String(at + 1), label }))}
        value={String(leaf.month ?? 1)}
        onChange={(month) => onChange({ ...leaf, month: Number(month) })}
      />
    );
  }
  if (leaf.when === "between") {
    return (
      <>
        <Day label={t`From`} value={leaf.from} onChange={(from) => onChange({ ...leaf, from })} />
        <Day
          label={t`Until`}
          value={leaf.until}
          onChange={(until) => onChange({ ...leaf, until })}
        />
      </>
    );
  }
  return <Days value={leaf.days} onChange={(days) => onChange({ ...leaf, days })} />;
}
