import { t } from "@lingui/core/macro";
import { Progress } from "@mantine/core";
import type { ChannelProgress } from "@/api/types";
import { OUTCOMES } from "@/features/campaigns/detail/progress";
import { useFormat } from "@/lib/useFormat";

type OutcomeBarProps = {
  counts: ChannelProgress;
  label: string;
  isMoving?: boolean;
  size?: string | number;
};

/** One bar for all messages of a kind: sent, failed, unknown and skipped; what is empty still waits. */
export function OutcomeBar({ counts, label, isMoving = false, size = 14 }: OutcomeBarProps) {
  const format = useFormat();
  const done = counts.total - counts.pending - counts.sending;
  const [ended, total] = [format.number(done), format.number(counts.total)];
  return (
    <Progress.Root
      size={size}
      radius="sm"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={counts.total}
      aria-valuenow={done}
      aria-valuetext={t`${ended} of ${total} done`}
    >
      {OUTCOMES.map(({ key, color }) => (
        <Progress.Section
          key={key}
          withAria={false}
          value={counts.total === 0 ? 0 : (100 * counts[key]) / counts.total}
          color={color}
          animated={isMoving && key === "sent"}
        />
      ))}
    </Progress.Root>
  );
}
