import { t } from "@lingui/core/macro";
import { Box } from "@mantine/core";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { ApiError } from "@/api/problem";
import { ErrorState } from "@/components/ErrorState";
import { NotFound } from "@/components/NotFound";

/** Stands in for a page that failed to load; the rest of the dashboard stays usable. */
export function RouteError({ error }: ErrorComponentProps) {
  const router = useRouter();
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  return (
    <Box maw={640} mx="auto" my="xl" px="md">
      <title>{t`Something went wrong · Handbill`}</title>
      <ErrorState error={error} onRetry={() => router.invalidate()} />
    </Box>
  );
}
