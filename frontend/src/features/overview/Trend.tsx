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
        {now > 0 ? "None in the 30 days before" : "None in the last 60 days"}
      </Text>
    );
  }
  const change = (now - before) / before;
  const words =
    Math.abs(change) < 0.005
      ? "As much as"
      : `${format.wholePercent(Math.abs(change))} ${change > 0 ? "more" : "less"} than`;
  const color = change > 0.005 ? "teal" : change < -0.005 ? "red" : undefined;
  return (
    <Text size={size} c="dimmed">
      <Text
        span
        inherit
        fw={600}
        c={color && `light-dark(var(--mantine-color-${color}-8), var(--mantine-color-${color}-3))`}
      >
        {change > 0.005 ? "↑ " : change < -0.005 ? "↓ " : ""}
        {words}
      </Text>{" "}
      the 30 days before ({beforeWords})
    </Text>
  );
}
