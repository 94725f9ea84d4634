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
  draft: "Not sent",
  paused: "Paused",
  sending: "SMS are waiting, e-mails go on",
  failed: "This campaign could not be sent",
  cancelled: "Canceled",
};

function Reason({ campaign, reason }: { campaign: CampaignView; reason: string }) {
  const isBad = ["failed", "paused", "sending", "draft"].includes(campaign.status);
  return (
    <Notice
      color={campaign.status === "failed" ? "red" : isBad ? "yellow" : "gray"}
      icon={isBad ? IconAlertTriangle : IconInfoCircle}
      title={REASON_TITLES[campaign.status]}
    >
      {reason}
      {["paused", "sending"].includes(campaign.status) && campaign.smsPartLimit != null && (
        <RaiseLimit campaign={campaign} />
      )}
    </Notice>
  );
}

function DraftBanner() {
  return (
    <Notice color="gray" icon={IconInfoCircle}>
      This is a draft. Nothing is sent until you review it and press Send.
    </Notice>
  );
}

function ScheduledBanner({ campaign }: { campaign: CampaignView }) {
  const format = useFormat();
  if (!campaign.scheduledAt) return null;
  return (
    <Notice
      color="indigo"
      icon={IconClock}
      title={`Goes out ${format.dateTime(campaign.scheduledAt)}`}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          Whoever is in its audience at that time gets it. Until then you can still change it.
        </Text>
        <ButtonLink
          to="/campaigns/$campaignId/edit"
          params={{ campaignId: campaign.id }}
          search={{ step: "review" }}
          size="xs"
          variant="default"
        >
          Change time or send now
        </ButtonLink>
      </Group>
    </Notice>
  );
}

type StoppedBannerProps = { campaignId: number; channel: Channel; reason: string };

/** One channel's provider takes nothing; the other channel goes on. */
function StoppedBanner({ campaignId, channel, reason }: StoppedBannerProps) {
  const resume = useResumeCampaign(campaignId);
  const name = channel === "email" ? "E-mails" : "SMS";
  return (
    <Notice color="yellow" icon={IconAlertTriangle} title={`${name} are stopped`}>
      <Text size="sm">{reason}</Text>
      <Group gap="sm" mt="sm">
        <Button
          size="xs"
          variant="default"
          loading={resume.isPending}
          onClick={() =>
            resume.mutate(undefined, {
              onSuccess: () => notifyDone(`${name} go on.`),
              onError: notifyError,
            })
          }
        >
          Resume {channel === "email" ? "e-mails" : "SMS"}
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
  const format = useFormat();
  const resolve = useResolveUnknown(campaignId);
  const decide = (resolution: UnknownResolution, done: (resolved: number) => string) =>
    resolve.mutate(
      { channel, resolution },
      { onSuccess: ({ resolved }) => notifyDone(done(resolved)), onError: notifyError },
    );
  const messages = messagesOf(channel, count, format);
  return (
    <Notice color="orange" icon={IconHelpCircle} title={`${messages} may or may not have arrived`}>
      <Text size="sm">
        Sending was interrupted at the very moment they went out, and the provider gave no answer.
        {!hasEnded && " Sending again may reach some customers twice."}
      </Text>
      <Group gap="sm" mt="sm">
        <Button
          size="xs"
          variant="default"
          loading={resolve.isPending && resolve.variables.resolution === "count-as-sent"}
          disabled={resolve.isPending}
          onClick={() =>
            decide("count-as-sent", (n) => `${messagesOf(channel, n, format)} counted as sent.`)
          }
        >
          Count as sent
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={resolve.isPending && resolve.variables.resolution === "count-as-not-sent"}
          disabled={resolve.isPending}
          onClick={() =>
            decide(
              "count-as-not-sent",
              (n) => `${messagesOf(channel, n, format)} counted as not sent.`,
            )
          }
        >
          Count as not sent
        </Button>
        {!hasEnded && (
          <Button
            size="xs"
            variant="default"
            loading={resolve.isPending && resolve.variables.resolution === "resend"}
            disabled={resolve.isPending}
            onClick={() =>
              decide("resend", (n) => `Sending ${messagesOf(channel, n, format)} again.`)
            }
          >
            Send again
          </Button>
        )}
      </Group>
    </Notice>
  );
}
