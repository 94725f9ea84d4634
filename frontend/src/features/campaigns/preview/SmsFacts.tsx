import { plural, t } from "@lingui/core/macro";
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
  const facts = [
    isAbout
      ? plural(characters, { one: "About # character", other: "About # characters" })
      : plural(characters, { one: "# character", other: "# characters" }),
    plural(parts, { one: "# part", other: "# parts" }),
    partPrice != null && format.amount(partPrice * parts),
    encoding === "UCS-2" && t`has letters that cost more`,
  ];
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {facts.filter(Boolean).join(" · ")}
    </Text>
  );
}

/** The letters of this customer's SMS that make it cost more, by name. */
export function CostlyLetters({ text }: { text: string }) {
  const format = useFormat();
  const letters = costlyCharacters(text);
  if (letters.length === 0) return null;
  const named = format.both(letters.slice(0, MOST_NAMED));
  return (
    <Text size="sm" c="dimmed">
      {plural(letters.length, {
        one: `${named} leaves 70 characters to a part instead of 160.`,
        other: `${named} leave 70 characters to a part instead of 160.`,
      })}
    </Text>
  );
}

const MOST_NAMED = 8;
