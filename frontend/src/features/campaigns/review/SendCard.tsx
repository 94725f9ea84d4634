import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Card, Radio, Stack, Text, TextInput, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconClock, IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useMe } from "@/api/shared";
import type { CampaignPreflight, CampaignView, RecipientCheckView } from "@/api/types";
import { SendDialog } from "@/features/campaigns/review/SendDialog";
import { peopleIn, peopleWords } from "@/features/campaigns/review/sendWords";
import { useWaitingSms } from "@/features/campaigns/review/useRecipientCheck";
import { WaitingNotice } from "@/features/campaigns/review/WaitingNotice";
import { instantOf, localTimeOf } from "@/lib/zonedTime";

type SendCardProps = {
  campaign: CampaignView;
  preflight: CampaignPreflight;
  /** Absent until every recipient was checked. */
  check?: RecipientCheckView;
  isBlocked: boolean;
};

/** When it goes out, and the button that asks once more. */
export function SendCard({ campaign, preflight, check, isBlocked }: SendCardProps) {
  const { timeZone } = useMe().business;
  const [when, setWhen] = useState(campaign.scheduledAt ? "later" : "now");
  const [local, setLocal] = useState(
    campaign.scheduledAt ? localTimeOf(campaign.scheduledAt, timeZone) : "",
  );
  const [asking, dialog] = useDisclosure();
  const [isTried, setIsTried] = useState(false);

  const scheduledAt = when === "later" ? instantOf(local, timeZone) : undefined;
  const problem = when === "later" ? timeProblem(scheduledAt ?? null) : null;
  const people = peopleWords(peopleIn(preflight.audience, campaign.channels));
  const zone = timeZone.replaceAll("_", " ");
  const waiting = useWaitingSms(
    campaign,
    startOf(campaign, when === "later" && !problem ? scheduledAt : null),
    check,
  );

  const ask = () => {
    setIsTried(true);
    if (!problem) dialog.open();
  };

  return (
    <Card component="section" aria-label={t`Send`}>
      <Stack gap="md">
        <Title order={2} size="h3">
          <Trans>When</Trans>
        </Title>
        <Radio.Group value={when} onChange={setWhen} aria-label={t`When`}>
          <Stack gap="xs">
            <Radio value="now" label={t`Now`} />
            <Radio value="later" label={t`At a time`} />
          </Stack>
        </Radio.Group>
        {when === "later" && (
          <TextInput
            type="datetime-local"
            label={t`Date and time`}
            description={t`In the business’s time zone, ${zone}.`}
            min={localTimeOf(Date.now(), timeZone)}
            value={local}
            onChange={(event) => setLocal(event.currentTarget.value)}
            error={isTried && problem}
            maw={280}
          />
        )}
        {waiting && <WaitingNotice waiting={waiting} />}
        <div>
          <Button
            size="md"
            leftSection={
              when === "later" ? (
                <IconClock size={18} aria-hidden />
              ) : (
                <IconSend size={18} aria-hidden />
              )
            }
            disabled={isBlocked}
            onClick={ask}
          >
            {when === "later" ? t`Schedule for ${people}` : t`Send to ${people}`}
          </Button>
          {isBlocked && (
            <Text size="sm" c="dimmed" mt="xs">
              <Trans>Correct what is listed above first.</Trans>
            </Text>
          )}
        </div>
      </Stack>
      <SendDialog
        campaign={campaign}
        preflight={preflight}
        scheduledAt={scheduledAt ?? undefined}
        sms={check?.report?.sms ?? undefined}
        waiting={waiting}
        opened={asking}
        onClose={dialog.close}
      />
    </Card>
  );
}

/** When it goes out; absent: now, or when the campaign's own time says so. */
function startOf(campaign: CampaignView, scheduledAt?: string | null): string | undefined {
  if (scheduledAt) return scheduledAt;
  // to the minute, so that the same question is asked again
  return campaign.scheduledAt
    ? new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString()
    : undefined;
}

function timeProblem(scheduledAt: string | null): string | null {
  if (scheduledAt === null) return t`Choose a date and a time.`;
  return Date.parse(scheduledAt) > Date.now() ? null : t`Choose a time that is still to come.`;
}
