import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useDeferredValue } from "react";
import { useMe } from "@/api/shared";
import type { OverviewView } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { ErrorState } from "@/components/ErrorState";
import { PageHeader } from "@/components/PageHeader";
import { PageLoading } from "@/components/PageLoading";
import { ActiveCampaigns } from "@/features/overview/ActiveCampaigns";
import { overviewQuery } from "@/features/overview/api";
import { Brought } from "@/features/overview/Brought";
import { later } from "@/lib/later";

const FirstSteps = later(() =>
  import("@/features/overview/FirstSteps").then((module) => module.FirstSteps),
);
const Below = later(() => import("@/features/overview/Below").then((module) => module.Below));

export function OverviewPage() {
  const { business } = useMe();
  const overview = useQuery(overviewQuery);
  const shown = useDeferredValue(overview.data);
  return (
    <>
      <PageHeader
        title={t`Overview`}
        description={business.name}
        actions={
          <ButtonLink to="/campaigns/new">
            <Trans>New campaign</Trans>
          </ButtonLink>
        }
      />
      {shown ? (
        <Content overview={shown} />
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
      {hasSent && <Brought overview={overview} />}
      {overview.active.length > 0 && <ActiveCampaigns campaigns={overview.active} />}
      {hasMore(overview) && (
        <Suspense
          fallback={<Skeleton height={420} role="status" aria-label={t`Loading the rest`} />}
        >
          <Below overview={overview} />
        </Suspense>
      )}
    </Stack>
  );
}

const hasMore = ({ attention, segments, recent }: OverviewView) =>
  attention.length + segments.length + recent.length > 0;
