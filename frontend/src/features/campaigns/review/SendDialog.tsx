import { Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "@/api/shared";
import type { CampaignPreflight, CampaignView, SmsReport, WaitingSms } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useSendCampaign } from "@/features/campaigns/review/api";
import { durationWords, messagesWords, peopleIn } from "@/features/campaigns/review/sendWords";
import { messagesOf } from "@/lib/campaignWords";
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

  const people = format.count(peopleIn(preflight.audience, campaign.channels), "person", "people");
  const messages = messagesWords(preflight.audience, campaign.channels, format);
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
      title={scheduledAt ? `Schedule for ${people}?` : `Send to ${people}?`}
      confirmLabel={scheduledAt ? "Schedule" : `Send to ${people}`}
      isPending={send.isPending}
      error={send.error}
      onConfirm={() =>
        send.mutate(
          { key, scheduledAt },
          {
            onSuccess: () => {
              notifyDone(
                scheduledAt ? `Scheduled for ${format.dateTime(scheduledAt)}.` : "On its way.",
              );
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
          {scheduledAt ? `At ${format.dateTime(scheduledAt)}, ` : ""}
          {scheduledAt ? "about " : ""}
          <strong>{messages}</strong> go out, each with its own coupon.
        </Text>
        <Text c="dimmed" size="sm">
          {durationWords(preflight, campaign.channels, format)}{" "}
          {scheduledAt
            ? "Until then you can change or cancel it."
            : "You can pause it, but what has been sent cannot be taken back."}
        </Text>
        {sms?.cost != null && !isSandbox && (
          <Text c="dimmed" size="sm">
            The SMS will cost about {format.amount(sms.cost, sms.currency)}.
          </Text>
        )}
        {waiting && (
          <Text c="dimmed" size="sm">
            {messagesOf("sms", waiting.messages, format)} will wait until{" "}
            {format.clock(waiting.until)}, the end of quiet hours where{" "}
            {waiting.messages === 1 ? "that customer lives" : "those customers live"}.
          </Text>
        )}
        {isSandbox && (
          <Text c="dimmed" size="sm">
            No provider is set up: the messages go to the outbox, not to customers.
          </Text>
        )}
      </Stack>
    </ConfirmDialog>
  );
}
