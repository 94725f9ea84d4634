import { t } from "@lingui/core/macro";
import "@mantine/charts/styles.layer.css";
import { Box, Card, Center, Skeleton, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { ErrorState } from "@/components/ErrorState";

type ChartFrameProps = {
  title: string;
  /** Says in words what the chart shows, for those who cannot see it. */
  summary: string;
  height?: number;
  isLoading?: boolean;
  error?: Error | null;
  onRetry?: () => unknown;
  isEmpty?: boolean;
  emptyText?: string;
  children: ReactNode;
};

/** Every chart of the dashboard: a titled card with its loading, empty and failed states. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, summary, height = 260, isLoading, error, onRetry, isEmpty, children } = props;
  return (
    <Card component="section" aria-label={title}>
      <Title order={2} size="h3" mb="md">
        {title}
      </Title>
      {error ? (
        <ErrorState error={error} onRetry={onRetry} />
      ) : isLoading ? (
        <Skeleton height={height} />
      ) : isEmpty ? (
        <Center h={height}>
          <Text c="dimmed">{props.emptyText ?? t`Nothing to show yet.`}</Text>
        </Center>
      ) : (
        <Box role="img" aria-label={summary} h={height}>
          {children}
        </Box>
      )}
    </Card>
  );
}
