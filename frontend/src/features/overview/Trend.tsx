import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useFormat } from "@/lib/useFormat";

type TrendProps = { now: number; before: number; beforeWords: string; isSmall?: boolean };

/** More or less than in the 30 days before, in words: an arrow and a color alone would tell some nothing. */
export function Trend({ now, before, beforeWords, isSmall }: TrendProps) {
  const format = useFormat();
  const size = isSmall ? "xs" : "sm";
  if (before <= 0) {
    return (
      <Text size={size} c="dimmed">
        {now > 0 ? t`None in the 30 days before` : t`None in the last 60 days`}
      </Text>
    );
  }
  const change = (now - before) / before;
  const share = format.wholePercent(Math.abs(change));
  const color = change > 0.005 ? "teal" : change < -0.005 ? "red" : undefined;
  const strong = {
    span: true,
    inherit: true,
    fw: 600,
    c: color && `light-dark(var(--mantine-color-${color}-8), var(--mantine-color-${color}-3))`,
  };
  return (
    <Text size={size} c="dimmed">
      {change > 0.005 ? (
        <Trans>
          <Text {...strong}>↑ {share} more than</Text> the 30 days before ({beforeWords})
        </Trans>
      ) : change < -0.005 ? (
        <Trans>
          <Text {...strong}>↓ {share} less than</Text> the 30 days before ({beforeWords})
        </Trans>
      ) : (
        <Trans>
          <Text {...strong}>As much as</Text> the 30 days before ({beforeWords})
        </Trans>
      )}
    </Text>
  );
}
