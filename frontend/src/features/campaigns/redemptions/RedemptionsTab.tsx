import { Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { RedemptionAnalytics } from "@/api/types";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { redemptionAnalyticsQuery } from "@/features/campaigns/redemptions/api";
import { FunnelCard } from "@/features/campaigns/redemptions/FunnelCard";
import { GroupTable, PlaceTable } from "@/features/campaigns/redemptions/GroupTables";
import { RedemptionLog } from "@/features/campaigns/redemptions/RedemptionLog";
import { RedemptionStats } from "@/features/campaigns/redemptions/RedemptionStats";

// Charts are heavy; figures are there at once.
const RedemptionCharts = lazy(() => import("@/features/campaigns/redemptions/RedemptionCharts"));

/** Who came back to the shop: how many, when, where, for how much; and every attempt at the counter. */
export function RedemptionsTab({ campaignId }: { campaignId: number }) {
  const analytics = useQuery(redemptionAnalyticsQuery(campaignId));
  return (
    <Stack gap="lg">
      {analytics.data ? (
        <Results results={analytics.data} />
      ) : analytics.error ? (
        <ErrorState error={analytics.error} onRetry={analytics.refetch} />
      ) : (
        <Stack role="status" aria-label="Loading redemptions">
          <Skeleton height={96} />
          <Skeleton height={260} />
        </Stack>
      )}
      {/* Below what is still on its way it would be pushed down the page. */}
      {!analytics.isPending && <RedemptionLog campaignId={campaignId} />}
    </Stack>
  );
}

function Results({ results }: { results: RedemptionAnalytics }) {
  return (
    <>
      <RedemptionStats results={results} />
      <FunnelCard funnel={results.funnel} />
      {results.uses === 0 ? (
        <EmptyState title="Nobody has redeemed yet">
          When the first coupon comes back to the shop, this page shows when, where and for how
          much.
        </EmptyState>
      ) : (
        <Suspense
          fallback={
            <Skeleton h={{ base: 766, lg: 383 }} role="status" aria-label="Loading charts" />
          }
        >
          <RedemptionCharts results={results} />
        </Suspense>
      )}
      <GroupTable title="By segment" none="No segment" groups={results.bySegment} />
      <GroupTable title="By channel" names={CHANNELS} groups={results.byChannel} />
      {results.uses > 0 && (
        <>
          <PlaceTable title="By place" none="No place given" results={results.byPlace} />
          <PlaceTable title="By staff" none="Unknown" results={results.byStaff} />
        </>
      )}
    </>
  );
}

const CHANNELS: Record<string, string> = {
  email: "E-mail alone",
  sms: "SMS alone",
  both: "E-mail and SMS",
  none: "Not reached",
};
