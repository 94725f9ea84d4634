import { Text } from "@mantine/core";
import { costlyCharacters, type SmsLength } from "@/lib/smsLength";
import { useFormat } from "@/lib/useFormat";

type SmsFactsProps = SmsLength & {
  /** Where each customer's differs. */
  isAbout?: boolean;
  /** Of one part; not known where nobody has said. */
  partPrice?: number | null;
};

/** How long an SMS is and what it is billed as. */
export function SmsFacts({ encoding, characters, parts, isAbout, partPrice }: SmsFactsProps) {
  const format = useFormat();
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {isAbout && "About "}
      {format.count(characters, "character")} · {format.count(parts, "part")}
      {partPrice != null && ` · ${format.amount(partPrice * parts)}`}
      {encoding === "UCS-2" && " · has letters that cost more"}
    </Text>
  );
}

/** The letters of this customer's SMS that make it cost more, by name. */
export function CostlyLetters({ text }: { text: string }) {
  const format = useFormat();
  const letters = costlyCharacters(text);
  if (letters.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {format.both(letters.slice(0, MOST_NAMED))} {letters.length === 1 ? "leaves" : "leave"} 70
      characters to a part instead of 160.
    </Text>
  );
}

const MOST_NAMED = 8;
