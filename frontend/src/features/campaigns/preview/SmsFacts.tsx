import { Text } from "@mantine/core";
import type { SmsLength } from "@/lib/smsLength";
import { useFormat } from "@/lib/useFormat";

/** How long an SMS is and what it is billed as. */
export function SmsFacts({ encoding, characters, parts }: SmsLength) {
  const format = useFormat();
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {format.count(characters, "character")} · {format.count(parts, "part")}
      {encoding === "UCS-2" && " · has letters that cost more"}
    </Text>
  );
}
