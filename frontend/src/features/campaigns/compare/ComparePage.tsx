import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Skeleton, Stack, useMatches } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { ButtonLink } from "@/components/ButtonLink";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { PageHeader } from "@/components/PageHeader";
import { TableSkeleton } from "@/components/TableSkeleton";
import { comparisonFile, comparisonQuery, idsOf } from "@/features/campaigns/compare/api";
import { ComparisonList } from "@/features/campaigns/compare/ComparisonList";
import { ComparisonTable } from "@/features/campaigns/compare/ComparisonTable";
import { FEWEST_COMPARED, MOST_COMPARED } from "@/lib/campaigns";

const ComebackChart = lazy(() => import("@/features/campaigns/compare/ComebackChart"));

const route = getRouteApi("/signed-in/marketer/campaigns/compare");

/** Two to five campaigns side by side; which ones stands in the address. */
export function ComparePage() {
  const ids = idsOf(route.useSearch().ids);
  const canCompare = ids.length >= FEWEST_COMPARED && ids.length <= MOST_COMPARED;
  return (
    <>
      <PageHeader
        title={t`Compare campaigns`}
        parent={{ label: t`Campaigns`, to: "/campaigns" }}
        description={t`What each of them brought, and how it came about.`}
        actions={
          canCompare && (
            <Button
              component="a"
              href={comparisonFile(ids)}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              <Trans>Download CSV</Trans>
            </Button>
          )
        }
      />
      {canCompare ? (
        <Comparison ids={ids} />
      ) : (
        <EmptyState
          title={t`Choose the campaigns first`}
          action={
            <ButtonLink to="/campaigns">
              <Trans>Go to the campaigns</Trans>
            </ButtonLink>
          }
        >
          <Trans>
            Tick {FEWEST_COMPARED} to {MOST_COMPARED} of them in the list, then press Compare.
          </Trans>
        </EmptyState>
      )}
    </>
  );
}

function Comparison({ ids }: { ids: number[] }) {
  const isPhone = useMatches({ base: true, sm: false });
  const comparison = useQuery(comparisonQuery(ids));
  if (comparison.error) {
    return <ErrorState error={comparison.error} onRetry={comparison.refetch} />;
  }
  if (!comparison.data) return <TableSkeleton label={t`Comparison`} columns={ids.length + 1} />;
  const { items } = comparison.data;
  return (
    <Stack gap="lg">
      {isPhone ? <ComparisonList campaigns={items} /> : <ComparisonTable campaigns={items} />}
      {items.some(({ days }) => days.length > 1) && (
        <Suspense fallback={<Skeleton height={341} role="status" aria-label={t`Loading chart`} />}>
          <ComebackChart campaigns={items} />
        </Suspense>
      )}
    </Stack>
  );
}
