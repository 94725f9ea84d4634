import { Anchor, Box, Group, Text, Title } from "@mantine/core";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";

export type PageHeaderProps = {
  title: string;
  /** One line under the title. */
  description?: ReactNode;
  /** The page above this one. */
  parent?: { label: string; to: LinkProps["to"] };
  /** Buttons at the end. */
  actions?: ReactNode;
  /** Beside the title, such as a status. */
  badge?: ReactNode;
};

/** The head of every page: its title (the browser tab's too), the way up and the page's actions. */
export function PageHeader({ title, description, parent, actions, badge }: PageHeaderProps) {
  return (
    <Group justify="space-between" align="flex-end" gap="md" mb="lg">
      <title>{`${title} · Handbill`}</title>
      <Box miw={0}>
        {parent && (
          <Anchor component={Link} to={parent.to} size="sm">
            ← {parent.label}
          </Anchor>
        )}
        <Group gap="sm">
          <Title order={1} style={{ overflowWrap: "anywhere" }}>
            {title}
          </Title>
          {badge}
        </Group>
        {description && (
          <Text c="dimmed" mt={4} maw={680}>
            {description}
          </Text>
        )}
      </Box>
      {actions && <Group gap="sm">{actions}</Group>}
    </Group>
  );
}
