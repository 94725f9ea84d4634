import { Text } from "@mantine/core";
import type { SmsLength } from "@/lib/smsLength";
import { useFormat } from "@/lib/useFormat";

/** How long a text is and what it is billed as. */
export function SmsFacts({ sms }: { sms: SmsLength }) {
  const format = useFormat();
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {format.count(sms.characters, "character")} · {sms.encoding} ·{" "}
      {format.count(sms.segments, "segment")}
    </Text>
  );
}
