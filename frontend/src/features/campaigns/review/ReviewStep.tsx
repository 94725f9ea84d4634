import { Card, SimpleGrid, Skeleton, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { CampaignPreflight, CampaignView } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { AudienceFigures } from "@/features/campaigns/audience/AudienceFigures";
import classes from "@/features/campaigns/campaigns.module.css";
import { PreviewPanel } from "@/features/campaigns/preview/PreviewPanel";
import { preflightQuery } from "@/features/campaigns/review/api";
import { Findings } from "@/features/campaigns/review/Findings";
import { RecipientCheckCard } from "@/features/campaigns/review/RecipientCheckCard";
import { SendCard } from "@/features/campaigns/review/SendCard";
import { SenderCard } from "@/features/campaigns/review/SenderCard";
import { useRecipientCheck } from "@/features/campaigns/review/useRecipientCheck";

type ReviewStepProps = {
  campaign: CampaignView;
  autosave: { flush: () => Promise<boolean>; isDirty: () => boolean };
};

/** The last step: what stands against sending, who gets it, and the button. */
export function ReviewStep({ campaign, autosave }: ReviewStepProps) {
  const isSaved = useSavedFirst(autosave);
  const preflight = useQuery({
    ...preflightQuery(campaign.id, campaign.updatedAt),
    enabled: isSaved !== undefined,
  });

  if (preflight.data) {
    return (
      <Review
        campaign={campaign}
        preflight={preflight.data}
        isBeingRenewed={preflight.isPlaceholderData}
        hasUnsaved={isSaved === false}
      />
    );
  }
  if (preflight.error) return <ErrorState error={preflight.error} onRetry={preflight.refetch} />;
  return <Skeleton height={320} role="status" aria-label="Checking the campaign" />;
}

/** The server checks what it has: so everything is saved before it is asked. */
function useSavedFirst({ flush }: { flush: () => Promise<boolean> }): boolean | undefined {
  const [isSaved, setIsSaved] = useState<boolean>();
  useEffect(() => {
    let isShown = true;
    void flush().then((saved) => {
      if (isShown) setIsSaved(saved);
    });
    return () => {
      isShown = false;
    };
  }, [flush]);
  return isSaved;
}

type ReviewProps = {
  campaign: CampaignView;
  preflight: CampaignPreflight;
  /** The campaign was saved elsewhere, and this is still of what it was before. */
  isBeingRenewed: boolean;
  hasUnsaved: boolean;
};

function Review({ campaign, preflight, isBeingRenewed, hasUnsaved }: ReviewProps) {
  const isWritable = preflight.errors.length === 0 && !hasUnsaved;
  const { check, shown, error, again } = useRecipientCheck(
    campaign,
    preflight.audience,
    isWritable && !isBeingRenewed,
  );
  const hasErrors = shown?.isOld === false && shown.report.errors.length > 0;
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl" verticalSpacing="lg">
      <Stack gap="lg" miw={0} aria-busy={isBeingRenewed}>
        <Findings
          campaignId={campaign.id}
          preflight={preflight}
          shown={isWritable ? shown : undefined}
          hasUnsaved={hasUnsaved}
        />
        <Card component="section" aria-label="Audience">
          <Title order={2} size="h3" mb="xs">
            Who gets it
          </Title>
          <AudienceFigures audience={preflight.audience} channels={campaign.channels} />
        </Card>
        {campaign.channels.includes("email") && <SenderCard campaign={campaign} />}
        {isWritable && (
          <RecipientCheckCard check={check} shown={shown} error={error} onAgain={again} />
        )}
        <SendCard
          campaign={campaign}
          preflight={preflight}
          check={shown?.isOld === false ? check : undefined}
          isBlocked={!isWritable || hasErrors || isBeingRenewed}
        />
      </Stack>
      <div className={classes.sticky}>
        <PreviewPanel campaignId={campaign.id} content={null} version={campaign.updatedAt} />
      </div>
    </SimpleGrid>
  );
}
