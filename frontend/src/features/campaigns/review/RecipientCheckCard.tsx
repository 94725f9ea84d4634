import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Card, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import type { RecipientCheckView, RecipientReport } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { TextLink } from "@/components/TextLink";
import classes from "@/features/campaigns/campaigns.module.css";
import type { ShownReport } from "@/features/campaigns/review/useRecipientCheck";
import { said } from "@/lib/serverWords/said";
import { useFormat } from "@/lib/useFormat";

type RecipientCheckCardProps = {
  /** How long sending takes, in a sentence. */
  duration: string;
  /** Absent while none was made for what the campaign and its audience are now. */
  check?: RecipientCheckView;
  shown?: ShownReport;
  error: Error | null;
  onAgain: () => void;
};

/** How long it takes, and what the recipient check, which writes every message once, says it comes to. */
export function RecipientCheckCard(props: RecipientCheckCardProps) {
  const { duration, check, shown, error, onAgain } = props;
  const hasEnded = shown?.isOld === false || check?.status === "failed";
  return (
    <Card component="section" aria-label={t`Cost and time`}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          <Trans>Cost and time</Trans>
        </Title>
        {hasEnded && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={onAgain}
          >
            <Trans>Check again</Trans>
          </Button>
        )}
      </Group>
      <Stack gap="md">
        {duration && <Text>{duration}</Text>}
        {error && <ErrorState error={error} onRetry={onAgain} />}
        {!error && !hasEnded && <UnderWay check={check} />}
        {check?.status === "failed" && (
          <Text c="var(--mantine-color-error)">{said(check.error ?? "")}</Text>
        )}
        {shown && <Checked shown={shown} />}
      </Stack>
    </Card>
  );
}

function UnderWay({ check }: { check?: RecipientCheckView }) {
  const format = useFormat();
  const customers = check?.customers;
  const checked = format.number(check?.checked ?? 0);
  return (
    <Stack gap="xs">
      <Text c="dimmed" size="sm" role="status">
        {customers
          ? t`Writing each message: ${checked} of ${plural({ customers }, { one: "# customer", other: "# customers" })}`
          : t`Writing each message, without sending any`}
      </Text>
      <Progress
        value={customers ? (100 * check.checked) / customers : 0}
        aria-label={t`Recipients checked`}
        animated
      />
      <Text c="dimmed" size="sm">
        <Trans>You can send without waiting for it.</Trans>
      </Text>
    </Stack>
  );
}

function Checked({ shown: { report, finishedAt, isOld } }: { shown: ShownReport }) {
  const format = useFormat();
  const moment = finishedAt ? format.relative(finishedAt) : "";
  return (
    <Stack gap="xs" c={isOld ? "dimmed" : undefined}>
      {isOld && (
        <Text size="sm" fw={600}>
          <Trans>Figures from before the last change, checked {moment}:</Trans>
        </Text>
      )}
      <Figures report={report} />
      {!isOld && (
        <Text size="sm" c="dimmed">
          <Trans>
            Checked {moment}. It is checked again by itself when customers, settings or the campaign
            change.
          </Trans>
        </Text>
      )}
    </Stack>
  );
}

function Figures({ report: { email, sms } }: { report: RecipientReport }) {
  const format = useFormat();
  const parts = format.number(sms?.parts ?? 0);
  const cost = format.amount(sms?.cost ?? 0, sms?.currency);
  const partLimit = format.number(sms?.partLimit ?? 0);
  return (
    <dl className={classes.counts} style={{ margin: 0 }}>
      {sms && (
        <div className={classes.count}>
          <dt>
            <Trans>Cost of SMS</Trans>
          </dt>
          <dd>
            {sms.cost != null ? (
              t`about ${cost}`
            ) : (
              <TextLink to="/settings" search={{ tab: "sending" }} size="sm">
                <Trans>Set the price of a part</Trans>
              </TextLink>
            )}
          </dd>
        </div>
      )}
      {email && (
        <>
          <Fact name={t`E-mails written`} value={written(email, format.number)} />
          <Fact name={t`Largest e-mail`} value={format.bytes(email.largestBytes)} />
        </>
      )}
      {sms && (
        <>
          <Fact name={t`SMS written`} value={written(sms, format.number)} />
          <Fact
            name={t`Billed parts`}
            value={sms.partLimit ? t`${parts} of at most ${partLimit}` : parts}
          />
          {sms.mostParts > 1 && (
            <Fact
              name={t`Longest SMS`}
              value={plural({ parts: sms.mostParts }, { one: "# part", other: "# parts" })}
            />
          )}
          {sms.unicodeMessages > 0 && (
            <Fact
              name={t`SMS with letters that cost more`}
              value={`${format.number(sms.unicodeMessages)} (${format.percent(sms.unicodeMessages / sms.messages)})`}
            />
          )}
        </>
      )}
    </dl>
  );
}

function written(
  { messages, failed }: { messages: number; failed: number },
  number: (value: number) => string,
): string {
  const good = number(messages - failed);
  const bad = number(failed);
  return failed > 0 ? t`${good}, ${bad} cannot be` : good;
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className={classes.count}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
