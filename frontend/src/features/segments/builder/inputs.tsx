import { plural, t } from "@lingui/core/macro";
import { NumberInput, Select, TextInput } from "@mantine/core";
import classes from "@/features/segments/builder/builder.module.css";

type DayProps = {
  label: string;
  value?: string | null;
  onChange: (day: string | undefined) => void;
};

export function Day({ label, value, onChange }: DayProps) {
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

export function Days({ value, onChange }: NumberProps) {
  return (
    <NumberInput
      aria-label={t`Days`}
      className={classes.number}
      min={0}
      max={3_650}
      allowDecimal={false}
      suffix={` ${plural({ days: value ?? 0 }, { one: "day", other: "days" })}`}
      value={value ?? ""}
      onChange={(days) => onChange(typeof days === "number" ? days : undefined)}
    />
  );
}

/** Ever, or in the last days. */
export function Within({ value, onChange }: NumberProps) {
  return (
    <>
      <Choice
        label={t`When`}
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
  { value: "ever", label: t`ever` },
  { value: "last", label: t`in the last` },
] as const;

type BoundsProps = {
  least?: number | null;
  most?: number | null;
  min?: number;
  suffix?: string;
  isWhole?: boolean;
  onChange: (least: number | undefined, most: number | undefined) => void;
};

/** Two numbers; an empty one is no bound. */
export function Bounds({ least, most, min, suffix, isWhole = false, onChange }: BoundsProps) {
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
        aria-label={t`At least`}
        placeholder={t`at least`}
        value={least ?? ""}
        onChange={(value) => onChange(numberOf(value), most ?? undefined)}
      />
      <NumberInput
        {...input}
        aria-label={t`At most`}
        placeholder={t`at most`}
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

export function Choice<V extends string>({
  label,
  data,
  value,
  searchable,
  onChange,
}: ChoiceProps<V>) {
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
