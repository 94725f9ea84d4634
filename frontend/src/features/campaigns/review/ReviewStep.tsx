import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Skeleton, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { CampaignPreflight, CampaignView } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { AudienceFigures } from "@/features/campaigns/audience/AudienceFigures";
import { PreviewPanel } from "@/features/campaigns/preview/PreviewPanel";
import { preflightQuery } from "@/features/campaigns/review/api";
import { Blocking, Remarks } from "@/features/campaigns/review/Findings";
import { findingsOf } from "@/features/campaigns/review/findingsOf";
import { RecipientCheckCard } from "@/features/campaigns/review/RecipientCheckCard";
import classes from "@/features/campaigns/review/review.module.css";
import { SendCard } from "@/features/campaigns/review/SendCard";
import { SenderCard } from "@/features/campaigns/review/SenderCard";
import { durationWords } from "@/features/campaigns/review/sendWords";
import { useRecipientCheck } from "@/features/campaigns/review/useRecipientCheck";
import { useFormat } from "@/lib/useFormat";

type ReviewStepProps = {
  campaign: CampaignView;
  autosave: { flush: () => Promise<boolean>; isDirty: () => boolean };
};

/**
 * The last step: what stands against sending, who gets it and what that costs, what to consider; beside it
 * the message, which a phone shows before the button.
 */
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
  return <Skeleton height={320} role="status" aria-label={t`Checking the campaign`} />;
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
  const format = useFormat();
  const isWritable = preflight.errors.length === 0 && !hasUnsaved;
  const { check, shown, error, again } = useRecipientCheck(
    campaign,
    preflight.audience,
    isWritable && !isBeingRenewed,
  );
  const found = findingsOf(preflight, isWritable ? shown : undefined);
  const isChecked = shown?.isOld === false;
  return (
    <div className={classes.review}>
      <Stack gap="lg" className={classes.facts} aria-busy={isBeingRenewed}>
        <Blocking
          campaignId={campaign.id}
          found={found}
          hasUnsaved={hasUnsaved}
          isChecked={isChecked}
        />
        <Card component="section" aria-label={t`Audience`}>
          <Title order={2} size="h3" mb="xs">
            <Trans>Who gets it</Trans>
          </Title>
          <AudienceFigures audience={preflight.audience} channels={campaign.channels} />
        </Card>
        {campaign.channels.includes("email") && <SenderCard campaign={campaign} />}
        {isWritable && (
          <RecipientCheckCard
            duration={durationWords(preflight, campaign.channels, format)}
            check={check}
            shown={shown}
            error={error}
            onAgain={again}
          />
        )}
        <Remarks campaignId={campaign.id} found={found} />
      </Stack>
      <div className={classes.message}>
        <PreviewPanel campaignId={campaign.id} content={null} version={campaign.updatedAt} />
      </div>
      <div className={classes.send}>
        <SendCard
          campaign={campaign}
          preflight={preflight}
          check={isChecked ? check : undefined}
          isBlocked={!isWritable || found.errors.length > 0 || isBeingRenewed}
        />
      </div>
    </div>
  );
}
