import { t } from "@lingui/core/macro";
import { Box, Group, type MantineColor, Paper, Text } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";

type NoticeProps = {
  icon: Icon;
  color: MantineColor;
  title?: string;
  /** What must not be overlooked: its color fills the ground too. */
  isUrgent?: boolean;
  children?: ReactNode;
};

/** Something to know about a page or to decide on it. The icon carries the color, the words stay ink. */
export function Notice({ icon: Icon, color, title, isUrgent, children }: NoticeProps) {
  return (
    <Paper
      withBorder
      p="md"
      radius="md"
      component="section"
      aria-label={title ?? t`Notice`}
      bg={isUrgent ? `var(--mantine-color-${color}-light)` : undefined}
      style={isUrgent ? { borderColor: "transparent" } : undefined}
    >
      <Group wrap="nowrap" align="flex-start" gap="md">
        <Box c={`light-dark(var(--mantine-color-${color}-8), var(--mantine-color-${color}-4))`}>
          <Icon size={22} aria-hidden />
        </Box>
        <Box flex={1} miw={0}>
          {title && <Text fw={600}>{title}</Text>}
          {children && (
            <Text component="div" size="sm" mt={title ? 2 : undefined}>
              {children}
            </Text>
          )}
        </Box>
      </Group>
    </Paper>
  );
}
