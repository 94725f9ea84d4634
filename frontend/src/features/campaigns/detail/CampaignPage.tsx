import { t } from "@lingui/core/macro";
import { Tabs } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { keys } from "@/api/keys";
import type { CampaignProgress, CampaignStatus, CampaignView } from "@/api/types";
import { PageHeader } from "@/components/PageHeader";
import { PageLoading } from "@/components/PageLoading";
import { PageProblem } from "@/components/PageProblem";
import { StatusBadge } from "@/components/StatusBadge";
import { campaignQuery } from "@/features/campaigns/api";
import { progressQuery } from "@/features/campaigns/detail/api";
import { CampaignActions } from "@/features/campaigns/detail/CampaignActions";
import { CampaignBanners } from "@/features/campaigns/detail/CampaignBanners";
import { DeliveriesTab } from "@/features/campaigns/detail/DeliveriesTab";
import classes from "@/features/campaigns/detail/detail.module.css";
import { MessageTab } from "@/features/campaigns/detail/MessageTab";
import { ProgressTab } from "@/features/campaigns/detail/ProgressTab";
import type { ProgressQuery } from "@/features/campaigns/detail/progress";
import { RedemptionLog } from "@/features/campaigns/redemptions/RedemptionLog";
import { ResultsTab } from "@/features/campaigns/results/ResultsTab";
import { CAMPAIGN_TABS, type CampaignTab, isEditable, isRunning } from "@/lib/campaigns";
import { oneOf } from "@/lib/search";
import { useTabInView } from "@/lib/useTabInView";

const TAB_NAMES: Record<CampaignTab, string> = {
  progress: t`Progress`,
  results: t`Results`,
  redemptions: t`Redemptions`,
  deliveries: t`Deliveries`,
  message: t`Message`,
};

const route = getRouteApi("/signed-in/marketer/campaigns/$campaignId");

export function CampaignPage() {
  const { campaignId } = route.useParams();
  const campaign = useQuery(campaignQuery(campaignId));
  const progress = useQuery(progressQuery(campaignId));
  useFreshCampaign(campaign.data, progress.data);

  if (campaign.data) {
    return <Campaign key={campaignId} campaign={campaign.data} progress={progress} />;
  }
  if (!campaign.error) return <PageLoading />;
  return (
    <PageProblem
      title={t`Campaign`}
      parent={{ label: t`Campaigns`, to: "/campaigns" }}
      error={campaign.error}
      onRetry={campaign.refetch}
    />
  );
}

/** Progress is asked for each second; the campaign itself only when progress says that its status changed. */
function useFreshCampaign(campaign?: CampaignView, progress?: CampaignProgress) {
  const queryClient = useQueryClient();
  const id = campaign?.id;
  const status = progress?.status;
  const isStale = status !== undefined && campaign !== undefined && status !== campaign.status;
  useEffect(() => {
    if (!isStale || id === undefined) return;
    void queryClient.invalidateQueries({ queryKey: keys.campaigns.one(id) });
  }, [isStale, id, queryClient]);
}

function Campaign({ campaign, progress }: { campaign: CampaignView; progress: ProgressQuery }) {
  const search = route.useSearch();
  const { result, place, by, without, segment, cursor } = search;
  const navigate = route.useNavigate();
  const status = progress.data?.status ?? campaign.status;
  const hasStarted = !isEditable(status);
  const tabs: CampaignTab[] = hasStarted ? [...CAMPAIGN_TABS] : ["message"];
  const firstTab = useFirstTab(status);
  const tab = oneOf(search.tab, tabs) ?? oneOf(firstTab, tabs) ?? tabs[0];
  const row = useTabInView(tab ?? "");

  return (
    <>
      <PageHeader
        title={campaign.name}
        parent={{ label: t`Campaigns`, to: "/campaigns" }}
        badge={<StatusBadge status={status} />}
        actions={<CampaignActions campaign={{ ...campaign, status }} progress={progress.data} />}
      />
      <CampaignBanners campaign={{ ...campaign, status }} progress={progress.data} />
      <Tabs
        value={tab}
        onChange={(value) =>
          void navigate({ search: { tab: oneOf(value, CAMPAIGN_TABS) }, replace: true })
        }
        keepMounted={false}
      >
        <Tabs.List mb="lg" className={classes.tabs} ref={row}>
          {tabs.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {TAB_NAMES[value]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="progress">
          <ProgressTab campaign={campaign} progress={progress} />
        </Tabs.Panel>
        <Tabs.Panel value="results">
          <ResultsTab campaignId={campaign.id} name={campaign.name} isLive={isRunning(status)} />
        </Tabs.Panel>
        <Tabs.Panel value="redemptions">
          <RedemptionLog
            campaignId={campaign.id}
            filter={{ result, place, by, without, segment, cursor }}
            onFilter={(filter) =>
              void navigate({ search: { tab: "redemptions", ...filter }, replace: !filter.cursor })
            }
          />
        </Tabs.Panel>
        <Tabs.Panel value="deliveries">
          <DeliveriesTab campaignId={campaign.id} isLive={isRunning(status)} />
        </Tabs.Panel>
        <Tabs.Panel value="message">
          <MessageTab campaign={campaign} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** Progress for who comes while it goes out, and stays with it; results for who comes afterwards. */
function useFirstTab(status: CampaignStatus): CampaignTab {
  const [wasEnded] = useState(["completed", "failed", "cancelled"].includes(status));
  return wasEnded ? "results" : "progress";
}
