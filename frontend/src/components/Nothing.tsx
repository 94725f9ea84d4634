import { Text } from "@mantine/core";

/** Stands in a table where a row has no value; a phone leaves the value out. */
export function Nothing() {
  return (
    <Text span size="sm" c="dimmed" data-nothing>
      –
    </Text>
  );
}
