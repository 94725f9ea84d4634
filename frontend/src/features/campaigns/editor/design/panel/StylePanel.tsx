import { t } from "@lingui/core/macro";
import { Stack, Switch, Text } from "@mantine/core";
import { IconEyeExclamation } from "@tabler/icons-react";
import { Notice } from "@/components/Notice";
import { useDesign } from "@/features/campaigns/editor/design/DesignContext";
import {
  CORNERS,
  contrastRemarks,
  FONTS,
  type FullStyle,
  WIDTH,
} from "@/features/campaigns/editor/design/model/style";
import { Choice, ColorField, Range } from "@/features/campaigns/editor/design/panel/fields";
import type { DesignFont } from "@/features/campaigns/form/designTypes";

const COLORS = [
  { field: "background", label: t`Around the page` },
  { field: "paper", label: t`Page` },
  { field: "ink", label: t`Text` },
  { field: "accent", label: t`Buttons and links` },
  { field: "accentInk", label: t`Words on buttons` },
] as const;

/** The look of the whole e-mail. */
export function StylePanel() {
  const { design, style, actions } = useDesign();
  const set = (change: Partial<FullStyle>) =>
    actions.change(
      { ...design, style: { ...design.style, ...change } },
      `style ${Object.keys(change)}`,
    );
  const remarks = contrastRemarks(style);
  return (
    <Stack>
      {COLORS.map(({ field, label }) => (
        <ColorField
          key={field}
          label={label}
          value={style[field]}
          swatches={[...new Set(COLORS.map(({ field }) => style[field]))]}
          onChange={(color) => set({ [field]: color })}
        />
      ))}
      {remarks.length > 0 && (
        <Notice icon={IconEyeExclamation} color="yellow" title={t`Hard to read`}>
          {remarks.map((remark) => (
            <Text key={remark} size="sm">
              {remark}
            </Text>
          ))}
        </Notice>
      )}
      <Choice
        label={t`Type`}
        size="xs"
        value={style.font}
        onChange={(font) => set({ font })}
        options={Object.entries(FONTS).map(([value, { name, stack }]) => ({
          value: value as DesignFont,
          label: <span style={{ fontFamily: stack }}>{name}</span>,
        }))}
      />
      <Range
        label={t`Width`}
        unit="px"
        min={WIDTH.least}
        max={WIDTH.most}
        step={20}
        value={style.width}
        onChange={(width) => set({ width })}
      />
      <Range
        label={t`Round corners`}
        unit="px"
        min={CORNERS.least}
        max={CORNERS.most}
        value={style.corners}
        onChange={(corners) => set({ corners })}
      />
      <Switch
        label={t`Logo on top`}
        checked={style.logo}
        onChange={(event) => set({ logo: event.currentTarget.checked })}
      />
    </Stack>
  );
}
