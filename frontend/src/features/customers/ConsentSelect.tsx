import { Select } from "@mantine/core";
import type { Consent, ConsentStatus } from "@/api/types";
import { useFormat } from "@/lib/useFormat";

export const CONSENT_CHOICES: { value: ConsentStatus; label: string }[] = [
  { value: "unknown", label: "Not asked" },
  { value: "subscribed", label: "Subscribed" },
  { value: "unsubscribed", label: "Unsubscribed" },
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

function record({ source, at }: Consent, date: (instant: string) => string): string | undefined {
  if (!source && !at) return undefined;
  return ["On record", source && `from ${source}`, at && `since ${date(at)}`]
    .filter(Boolean)
    .join(" ");
}
