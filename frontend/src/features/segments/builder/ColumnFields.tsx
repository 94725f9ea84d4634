import { Autocomplete, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ruleSuggestionsQuery } from "@/features/segments/api";
import classes from "@/features/segments/builder/builder.module.css";
import { Bounds, Choice, Day, Days } from "@/features/segments/builder/inputs";
import type { FieldsProps, LeafDraft, Of } from "@/features/segments/builder/ruleTree";
import { MONTHS } from "@/lib/rules";

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

export function DayFields({ leaf, onChange }: FieldsProps<"ADDED">) {
  return (
    <>
      <Choice
        label="When"
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
