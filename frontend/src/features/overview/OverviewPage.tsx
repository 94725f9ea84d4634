import { Skeleton, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useMe } from "@/api/shared";
import type { OverviewView } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { ErrorState } from "@/components/ErrorState";
import { PageHeader } from "@/components/PageHeader";
import { PageLoading } from "@/components/PageLoading";
import { TableSkeleton } from "@/components/TableSkeleton";
import { ActiveCampaigns } from "@/features/overview/ActiveCampaigns";
import { overviewQuery } from "@/features/overview/api";
import { Figures } from "@/features/overview/Figures";
import { later } from "@/lib/later";

const FirstSteps = later(() =>
  import("@/features/overview/FirstSteps").then((module) => module.FirstSteps),
);
const RecentCampaigns = later(() =>
  import("@/features/overview/RecentCampaigns").then((module) => module.RecentCampaigns),
);

export function OverviewPage() {
  const { business } = useMe();
  const overview = useQuery(overviewQuery);
  return (
    <>
      <PageHeader
        title="Overview"
        description={business.name}
        actions={<ButtonLink to="/campaigns/new">New campaign</ButtonLink>}
      />
      {overview.data ? (
        <Content overview={overview.data} />
      ) : overview.error ? (
        <ErrorState error={overview.error} onRetry={overview.refetch} />
      ) : (
        <PageLoading isPart />
      )}
    </>
  );
}

function Content({ overview }: { overview: OverviewView }) {
  const hasSent = Object.keys(overview.campaigns).some((status) => status !== "draft");
  return (
    <Stack gap="xl">
      {!hasSent && (
        <Suspense fallback={<Skeleton height={388} />}>
          <FirstSteps overview={overview} />
        </Suspense>
      )}
      {overview.customers > 0 && <Figures overview={overview} />}
      {overview.active.length > 0 && <ActiveCampaigns campaigns={overview.active} />}
      {overview.recent.length > 0 && <Recent overview={overview} />}
    </Stack>
  );
}

function Recent({ overview }: { overview: OverviewView }) {
  return (
    <section aria-labelledby="recent-title">
      <Title order={2} mb="sm" id="recent-title">
        Recent campaigns
      </Title>
      <Suspense fallback={<TableSkeleton label="Recent campaigns" columns={5} />}>
        <RecentCampaigns campaigns={overview.recent} />
      </Suspense>
    </section>
  );
}
