import { Group, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** What a tab is for, and its one action. */
export function TabHead({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <Group justify="space-between" mb="md" gap="md">
      <Text c="dimmed" maw={620}>
        {children}
      </Text>
      {action}
    </Group>
  );
}
