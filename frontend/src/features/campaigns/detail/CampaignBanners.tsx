import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconClock, IconHelpCircle, IconInfoCircle } from "@tabler/icons-react";
import type { CampaignProgress, CampaignView, Channel } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { Notice } from "@/components/Notice";
import {
  type UnknownResolution,
  useResolveUnknown,
  useResumeCampaign,
} from "@/features/campaigns/detail/api";
import classes from "@/features/campaigns/detail/detail.module.css";
import { RaiseLimit } from "@/features/campaigns/detail/RaiseLimit";
import { CHANNELS } from "@/lib/campaigns";
import { messagesOf } from "@/lib/campaignWords";
import { notifyDone, notifyError } from "@/lib/notify";
import { said } from "@/lib/serverWords/said";
import { useFormat } from "@/lib/useFormat";

type CampaignBannersProps = { campaign: CampaignView; progress?: CampaignProgress };

/** What a marketer has to know or decide about a campaign, above everything else. */
export function CampaignBanners({ campaign, progress }: CampaignBannersProps) {
  const reason = progress ? progress.statusReason : campaign.statusReason;
  return (
    <Stack gap="sm" mb="lg" className={classes.banners}>
      {reason && <Reason campaign={campaign} reason={reason} />}
      {campaign.status === "draft" && <DraftBanner />}
      {campaign.status === "scheduled" && <ScheduledBanner campaign={campaign} />}
      {progress?.stopped.map((stopped) => (
        <StoppedBanner key={stopped.channel} campaignId={campaign.id} {...stopped} />
      ))}
      {progress &&
        CHANNELS.filter((channel) => progress[channel].unknown > 0).map((channel) => (
          <UnknownBanner
            key={channel}
            campaignId={campaign.id}
            channel={channel}
            count={progress[channel].unknown}
            hasEnded={["cancelled", "failed"].includes(campaign.status)}
          />
        ))}
    </Stack>
  );
}

const REASON_TITLES: Partial<Record<CampaignView["status"], string>> = {
  draft: t`Not sent`,
  paused: t`Paused`,
  sending: t`SMS are waiting, e-mails go on`,
  failed: t`This campaign could not be sent`,
  cancelled: t`Canceled`,
};

function Reason({ campaign, reason }: { campaign: CampaignView; reason: string }) {
  const isBad = ["failed", "paused", "sending", "draft"].includes(campaign.status);
  return (
    <Notice
      color={campaign.status === "failed" ? "red" : isBad ? "yellow" : "gray"}
      icon={isBad ? IconAlertTriangle : IconInfoCircle}
      title={REASON_TITLES[campaign.status]}
    >
      {said(reason)}
      {["paused", "sending"].includes(campaign.status) && campaign.smsPartLimit != null && (
        <RaiseLimit campaign={campaign} />
      )}
    </Notice>
  );
}

function DraftBanner() {
  return (
    <Notice color="gray" icon={IconInfoCircle}>
      <Trans>This is a draft. Nothing is sent until you review it and press Send.</Trans>
    </Notice>
  );
}

function ScheduledBanner({ campaign }: { campaign: CampaignView }) {
  const format = useFormat();
  if (!campaign.scheduledAt) return null;
  const when = format.dateTime(campaign.scheduledAt);
  return (
    <Notice color="indigo" icon={IconClock} title={t`Goes out ${when}`}>
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          <Trans>
            Whoever is in its audience at that time gets it. Until then you can still change it.
          </Trans>
        </Text>
        <ButtonLink
          to="/campaigns/$campaignId/edit"
          params={{ campaignId: campaign.id }}
          search={{ step: "review" }}
          size="xs"
          variant="default"
        >
          <Trans>Change time or send now</Trans>
        </ButtonLink>
      </Group>
    </Notice>
  );
}

type StoppedBannerProps = { campaignId: number; channel: Channel; reason: string };

/** One channel's provider takes nothing; the other channel goes on. */
function StoppedBanner({ campaignId, channel, reason }: StoppedBannerProps) {
  const resume = useResumeCampaign(campaignId);
  const name = channel === "email" ? t`E-mails` : "SMS";
  return (
    <Notice color="yellow" icon={IconAlertTriangle} title={t`${name} are stopped`}>
      <Text size="sm">{said(reason)}</Text>
      <Group gap="sm" mt="sm">
        <Button
          size="xs"
          variant="default"
          loading={resume.isPending}
          onClick={() =>
            resume.mutate(undefined, {
              onSuccess: () => notifyDone(t`${name} go on.`),
              onError: notifyError,
            })
          }
        >
          {channel === "email" ? t`Resume e-mails` : t`Resume SMS`}
        </Button>
      </Group>
    </Notice>
  );
}

type UnknownBannerProps = {
  campaignId: number;
  channel: Channel;
  count: number;
  hasEnded: boolean;
};

function UnknownBanner({ campaignId, channel, count, hasEnded }: UnknownBannerProps) {
  const resolve = useResolveUnknown(campaignId);
  const decide = (resolution: UnknownResolution, done: (decided: string) => string) =>
    resolve.mutate(
      { channel, resolution },
      {
        onSuccess: ({ resolved }) => notifyDone(done(messagesOf(channel, resolved))),
        onError: notifyError,
      },
    );
  const messages = messagesOf(channel, count);
  return (
    <Notice color="orange" icon={IconHelpCircle} title={t`${messages} may or may not have arrived`}>
      <Text size="sm">
        <Trans>
          Sending was interrupted at the very moment they went out, and the provider gave no answer.
        </Trans>{" "}
        {!hasEnded && <Trans>Sending again may reach some customers twice.</Trans>}
      </Text>
      <Group gap="sm" mt="sm">
        <Button
          size="xs"
          variant="default"
          loading={resolve.isPending && resolve.variables.resolution === "count-as-sent"}
          disabled={resolve.isPending}
          onClick={() => decide("count-as-sent", (decided) => t`${decided} counted as sent.`)}
        >
          <Trans>Count as sent</Trans>
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={resolve.isPending && resolve.variables.resolution === "count-as-not-sent"}
          disabled={resolve.isPending}
          onClick={() =>
            decide("count-as-not-sent", (decided) => t`${decided} counted as not sent.`)
          }
        >
          <Trans>Count as not sent</Trans>
        </Button>
        {!hasEnded && (
          <Button
            size="xs"
            variant="default"
            loading={resolve.isPending && resolve.variables.resolution === "resend"}
            disabled={resolve.isPending}
            onClick={() => decide("resend", (decided) => t`Sending ${decided} again.`)}
          >
            <Trans>Send again</Trans>
          </Button>
        )}
      </Group>
    </Notice>
  );
}
