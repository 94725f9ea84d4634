import { t } from "@lingui/core/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { EVERY } from "@/api/intervals";
import { PageLoading } from "@/components/PageLoading";
import { PageProblem } from "@/components/PageProblem";
import { campaignQuery } from "@/features/campaigns/api";
import { CampaignEditor } from "@/features/campaigns/editor/CampaignEditor";
import { stepCode } from "@/features/campaigns/editor/stepCode";
import { isEditable } from "@/lib/campaigns";

const route = getRouteApi("/signed-in/marketer/campaigns/$campaignId/edit");

export function EditorPage() {
  const { campaignId } = route.useParams();
  const { step = "audience" } = route.useSearch();
  const navigate = route.useNavigate();
  // beside the campaign, not after it
  useEffect(() => void stepCode[step](), [step]);
  const isReview = step === "review";
  const campaign = useQuery({
    ...campaignQuery(campaignId),
    // a review must be of what the campaign is, whoever saved it last
    refetchOnWindowFocus: isReview,
    refetchInterval: isReview ? EVERY.tenSeconds : false,
  });

  if (!campaign.data) {
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
