import { t } from "@lingui/core/macro";
import { Select } from "@mantine/core";
import type { Consent, ConsentStatus } from "@/api/types";
import { sourceName } from "@/lib/sources";
import { useFormat } from "@/lib/useFormat";

export const CONSENT_CHOICES: { value: ConsentStatus; label: string }[] = [
  { value: "unknown", label: t`Not asked` },
  { value: "subscribed", label: t`Subscribed` },
  { value: "unsubscribed", label: t`Unsubscribed` },
];

type ConsentSelectProps = {
  label: string;
  /** What is on record, and where it came from. */
  given?: Consent;
  value?: ConsentStatus;
  onChange?: (status: ConsentStatus | null) => void;
  error?: React.ReactNode;
};

export function ConsentSelect({ given, ...input }: ConsentSelectProps) {
  const format = useFormat();
  return (
    <Select
      data={CONSENT_CHOICES}
      allowDeselect={false}
      description={given ? record(given, format.date) : undefined}
      inputWrapperOrder={["label", "input", "description", "error"]}
      {...input}
    />
  );
}

function record(
  { source: recorded, at }: Consent,
  date: (instant: string) => string,
): string | undefined {
  const source = sourceName(recorded);
  const since = at && date(at);
  if (source && since) return t`On record from ${source} since ${since}`;
  if (source) return t`On record from ${source}`;
  return since ? t`On record since ${since}` : undefined;
}
