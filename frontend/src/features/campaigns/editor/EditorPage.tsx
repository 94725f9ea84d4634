import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { ApiError } from "@/api/problem";
import { ErrorState } from "@/components/ErrorState";
import { NotFound } from "@/components/NotFound";
import { PageHeader } from "@/components/PageHeader";
import { PageLoading } from "@/components/PageLoading";
import { campaignQuery } from "@/features/campaigns/api";
import { CampaignEditor } from "@/features/campaigns/editor/CampaignEditor";
import { isEditable } from "@/lib/campaigns";

const route = getRouteApi("/signed-in/marketer/campaigns/$campaignId/edit");

export function EditorPage() {
  const { campaignId } = route.useParams();
  const { step = "audience" } = route.useSearch();
  const navigate = route.useNavigate();
  const campaign = useQuery({ ...campaignQuery(campaignId), refetchOnWindowFocus: false });

  if (!campaign.data) {
    if (!campaign.error) return <PageLoading />;
    if (campaign.error instanceof ApiError && campaign.error.status === 404) return <NotFound />;
    return (
      <>
        <PageHeader title="Campaign" parent={{ label: "Campaigns", to: "/campaigns" }} />
        <ErrorState error={campaign.error} onRetry={campaign.refetch} />
      </>
    );
  }
  if (!isEditable(campaign.data.status)) {
    return <Navigate to="/campaigns/$campaignId" params={{ campaignId }} replace />;
  }
  return (
    <CampaignEditor
      key={campaignId}
      campaign={campaign.data}
      step={step}
      onStep={(next) => void navigate({ search: { step: next } })}
    />
  );
}
