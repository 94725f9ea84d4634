import { useLocalStorage } from "@mantine/hooks";

export const COLUMN_CHOICES = [
  { value: "email", label: "E-mail" },
  { value: "phone", label: "Phone" },
  { value: "segments", label: "Segments" },
  { value: "lastVisit", label: "Last visit" },
  { value: "added", label: "Added" },
  { value: "language", label: "Language" },
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
