import { t } from "@lingui/core/macro";
import { useLocalStorage } from "@mantine/hooks";

export const COLUMN_CHOICES = [
  { value: "email", label: t`E-mail` },
  { value: "phone", label: t`Phone` },
  { value: "segments", label: t`Segments` },
  { value: "lastVisit", label: t`Last visit` },
  { value: "added", label: t`Added` },
  { value: "language", label: t`Language` },
] as const;

const SHOWN_FIRST = ["email", "phone", "segments", "lastVisit"];

/** Which columns the list shows, kept on this device. The name is always there. */
export function useShownColumns() {
  return useLocalStorage<string[]>({
    key: "handbill.customer-columns",
    defaultValue: SHOWN_FIRST,
    getInitialValueInEffect: false,
    deserialize: (text) => read(text),
  });
}

function read(text: string | undefined): string[] {
  try {
    const kept: unknown = JSON.parse(text ?? "");
    return Array.isArray(kept) ? kept.filter((name) => typeof name === "string") : SHOWN_FIRST;
  } catch {
    return SHOWN_FIRST;
  }
}
