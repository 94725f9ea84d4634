import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "@/api/shared";
import type { CampaignPreflight, CampaignView, SmsReport, WaitingSms } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useSendCampaign } from "@/features/campaigns/review/api";
import {
  durationWords,
  messagesWords,
  peopleIn,
  peopleWords,
} from "@/features/campaigns/review/sendWords";
import { notifyDone } from "@/lib/notify";
import { operationKey } from "@/lib/operationKey";
import { useFormat } from "@/lib/useFormat";

type SendDialogProps = {
  campaign: CampaignView;
  preflight: CampaignPreflight;
  /** Absent: now. */
  scheduledAt?: string;
  /** What the SMS come to; absent until every recipient was checked. */
  sms?: SmsReport;
  waiting?: WaitingSms;
  opened: boolean;
  onClose: () => void;
};

/** Names the people and the messages before anything goes out. */
export function SendDialog(props: SendDialogProps) {
  const { campaign, preflight, scheduledAt, sms, waiting, opened, onClose } = props;
  const { providers } = useMe();
  const format = useFormat();
  const navigate = useNavigate();
  const send = useSendCampaign(campaign.id);
  // One key for this dialog: pressing again after a lost answer cannot send twice.
  const [key, setKey] = useState(operationKey);

  const people = peopleWords(peopleIn(preflight.audience, campaign.channels));
  const messages = messagesWords(preflight.audience, campaign.channels, format);
  const when = scheduledAt ? format.dateTime(scheduledAt) : "";
  const cost = format.amount(sms?.cost ?? 0, sms?.currency);
  const isSandbox = campaign.channels.every((channel) => providers[channel] === "sandbox");

  const close = () => {
    setKey(operationKey());
    send.reset();
    onClose();
  };

  return (
    <ConfirmDialog
      opened={opened}
      onClose={close}
      title={scheduledAt ? t`Schedule for ${people}?` : t`Send to ${people}?`}
      confirmLabel={scheduledAt ? t`Schedule` : t`Send to ${people}`}
      isPending={send.isPending}
      error={send.error}
      onConfirm={() =>
        send.mutate(
          { key, scheduledAt },
          {
            onSuccess: () => {
              notifyDone(scheduledAt ? t`Scheduled for ${when}.` : t`On its way.`);
              void navigate({
                to: "/campaigns/$campaignId",
                params: { campaignId: campaign.id },
              });
            },
          },
        )
      }
    >
      <Stack gap="xs">
        <Text>
          {scheduledAt ? (
            <Trans>
              At {when}, about <strong>{messages}</strong> go out, each with its own coupon.
            </Trans>
          ) : (
            <Trans>
              <strong>{messages}</strong> go out, each with its own coupon.
            </Trans>
          )}
        </Text>
        <Text c="dimmed" size="sm">
          {durationWords(preflight, campaign.channels, format)}{" "}
          {scheduledAt
            ? t`Until then you can change or cancel it.`
            : t`You can pause it, but what has been sent cannot be taken back.`}
        </Text>
        {sms?.cost != null && !isSandbox && (
          <Text c="dimmed" size="sm">
            <Trans>The SMS will cost about {cost}.</Trans>
          </Text>
        )}
        {waiting && (
          <Text c="dimmed" size="sm">
            {waitingWords(waiting.messages, format.clock(waiting.until))}
          </Text>
        )}
        {isSandbox && (
          <Text c="dimmed" size="sm">
            <Trans>No provider is set up: the messages go to the outbox, not to customers.</Trans>
          </Text>
        )}
      </Stack>
    </ConfirmDialog>
  );
}

const waitingWords = (messages: number, until: string) =>
  plural(
    { messages },
    {
      one: `# SMS will wait until ${until}, the end of quiet hours where that customer lives.`,
      other: `# SMS will wait until ${until}, the end of quiet hours where those customers live.`,
    },
  );
