import { t } from "@lingui/core/macro";
import { ColorInput, Input, SegmentedControl, Slider, Text } from "@mantine/core";
import {
  IconAlignCenter,
  IconAlignLeft,
  IconAlignRight,
  type IconProps,
} from "@tabler/icons-react";
import { type ComponentType, useEffect, useId, useState } from "react";
import type { Align } from "@/features/campaigns/form/designTypes";

type FieldProps<T> = { label: string; value: T; onChange: (value: T) => void };

const ALIGNS: { value: Align; name: string; icon: ComponentType<IconProps> }[] = [
  { value: "LEFT", name: t`Left`, icon: IconAlignLeft },
  { value: "CENTER", name: t`Center`, icon: IconAlignCenter },
  { value: "RIGHT", name: t`Right`, icon: IconAlignRight },
];

export function AlignField({ value, onChange }: Omit<FieldProps<Align>, "label">) {
  return (
    <Choice
      label={t`Alignment`}
      value={value}
      onChange={onChange}
      options={ALIGNS.map(({ value, name, icon: Icon }) => ({
        value,
        label: <Icon size={18} aria-label={name} style={{ display: "block", margin: "0 auto" }} />,
      }))}
    />
  );
}

type ChoiceProps<T extends string> = FieldProps<T> & {
  options: { value: T; label: React.ReactNode }[];
  /** Small where the words are long. */
  size?: "xs";
};

/** One of a few, all seen at once. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, value, onChange, options, size } = props;
  const id = useId();
  return (
    <div>
      <Input.Label labelElement="div" id={id}>
        {label}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        size={size}
        data={options}
        value={value}
        onChange={(next) => onChange(next as T)}
      />
    </div>
  );
}

type RangeProps = FieldProps<number> & { min: number; max: number; step?: number; unit: string };

export function Range({ label, value, onChange, min, max, step = 1, unit }: RangeProps) {
  return (
    <div>
      <Input.Label labelElement="div" style={{ display: "flex", justifyContent: "space-between" }}>
        {label}
        <Text span size="sm" c="dimmed">
          {value} {unit}
        </Text>
      </Input.Label>
      <Slider
        {...{ value, onChange, min, max, step }}
        thumbLabel={label}
        label={null}
        thumbSize={22}
        my={6}
      />
    </div>
  );
}

type ColorFieldProps = FieldProps<string> & { swatches?: string[]; description?: string };

/** A whole color only; what is half typed waits. */
export function ColorField({ label, value, onChange, swatches, description }: ColorFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <ColorInput
      label={label}
      description={description}
      swatches={swatches}
      swatchesPerRow={8}
      withEyeDropper={false}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        if (/^#[0-9a-f]{6}$/i.test(next)) onChange(next.toLowerCase());
      }}
    />
  );
}
