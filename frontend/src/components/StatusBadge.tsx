import { ToneBadge } from "@/components/ToneBadge";
import { statusName } from "@/lib/statuses";

/** A state in its own word and tone. */
export function StatusBadge({ status, label }: { status: string; label?: string }) {
  return <ToneBadge status={status} label={label ?? statusName(status)} />;
}
