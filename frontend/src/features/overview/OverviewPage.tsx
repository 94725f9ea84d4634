import { Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMe } from "@/api/shared";
import type { OverviewView } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { PageHeader } from "@/components/PageHeader";
import { PageLoading } from "@/components/PageLoading";
import { ActiveCampaigns } from "@/features/overview/ActiveCampaigns";
import { overviewQuery } from "@/features/overview/api";
import { Figures } from "@/features/overview/Figures";
import { FirstSteps } from "@/features/overview/FirstSteps";
import { recentColumns } from "@/features/overview/recentColumns";

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
        <PageLoading />
      )}
    </>
  );
}

function Content({ overview }: { overview: OverviewView }) {
  const hasSent = Object.keys(overview.campaigns).some((status) => status !== "draft");
  return (
    <Stack gap="xl">
      {!hasSent && <FirstSteps overview={overview} />}
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
      <DataTable
        label="Recent campaigns"
        columns={recentColumns}
        query={{ data: { items: overview.recent }, error: null, refetch: () => {} }}
        rowId={(campaign) => String(campaign.id)}
        empty={<EmptyState title="No campaigns yet" />}
      />
    </section>
  );
}
