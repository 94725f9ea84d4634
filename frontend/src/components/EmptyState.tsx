import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "@/components/EmptyState.module.css";

type EmptyStateProps = {
  title: string;
  /** What belongs here, or why nothing is here. */
  children?: ReactNode;
  /** The next step: usually one button. */
  action?: ReactNode;
  /** The title's level: 1 where it is the whole page. */
  order?: 1 | 2;
};

export function EmptyState({ title, children, action, order = 2 }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" className={classes.frame}>
      <Title order={order} size="h3" ta="center">
        {title}
      </Title>
      {children && (
        <Text c="dimmed" ta="center" maw={440}>
          {children}
        </Text>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </Stack>
  );
}
