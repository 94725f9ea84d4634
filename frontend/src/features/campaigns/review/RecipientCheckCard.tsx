import { Button, Card, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import type { RecipientCheckView, RecipientReport } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { TextLink } from "@/components/TextLink";
import classes from "@/features/campaigns/campaigns.module.css";
import type { ShownReport } from "@/features/campaigns/review/useRecipientCheck";
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
    <Card component="section" aria-label="Cost and time">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          Cost and time
        </Title>
        {hasEnded && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={onAgain}
          >
            Check again
          </Button>
        )}
      </Group>
      <Stack gap="md">
        {duration && <Text>{duration}</Text>}
        {error && <ErrorState error={error} onRetry={onAgain} />}
        {!error && !hasEnded && <UnderWay check={check} />}
        {check?.status === "failed" && <Text c="var(--mantine-color-error)">{check.error}</Text>}
        {shown && <Checked shown={shown} />}
      </Stack>
    </Card>
  );
}

function UnderWay({ check }: { check?: RecipientCheckView }) {
  const format = useFormat();
  const customers = check?.customers;
  return (
    <Stack gap="xs">
      <Text c="dimmed" size="sm" role="status">
        {customers
          ? `Writing each message: ${format.number(check.checked)} of ${format.count(customers, "customer")}`
          : "Writing each message, without sending any"}
      </Text>
      <Progress
        value={customers ? (100 * check.checked) / customers : 0}
        aria-label="Recipients checked"
        animated
      />
      <Text c="dimmed" size="sm">
        You can send without waiting for it.
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
          Figures from before the last change, checked {moment}:
        </Text>
      )}
      <Figures report={report} />
      {!isOld && (
        <Text size="sm" c="dimmed">
          Checked {moment}. It is checked again by itself when customers, settings or the campaign
          change.
        </Text>
      )}
    </Stack>
  );
}

function Figures({ report: { email, sms } }: { report: RecipientReport }) {
  const format = useFormat();
  return (
    <dl className={classes.counts} style={{ margin: 0 }}>
      {sms && (
        <div className={classes.count}>
          <dt>Cost of SMS</dt>
          <dd>
            {sms.cost != null ? (
              `about ${format.amount(sms.cost, sms.currency)}`
            ) : (
              <TextLink to="/settings" search={{ tab: "sending" }} size="sm">
                Set the price of a part
              </TextLink>
            )}
          </dd>
        </div>
      )}
      {email && (
        <>
          <Fact name="E-mails written" value={written(email, format.number)} />
          <Fact name="Largest e-mail" value={format.bytes(email.largestBytes)} />
        </>
      )}
      {sms && (
        <>
          <Fact name="SMS written" value={written(sms, format.number)} />
          <Fact
            name="Billed parts"
            value={
              sms.partLimit
                ? `${format.number(sms.parts)} of at most ${format.number(sms.partLimit)}`
                : format.number(sms.parts)
            }
          />
          {sms.mostParts > 1 && (
            <Fact name="Longest SMS" value={format.count(sms.mostParts, "part")} />
          )}
          {sms.unicodeMessages > 0 && (
            <Fact
              name="SMS with letters that cost more"
              value={`${format.number(sms.unicodeMessages)} (${format.percent(sms.unicodeMessages / sms.messages)})`}
            />
          )}
        </>
      )}
    </dl>
  );
}

const written = (
  { messages, failed }: { messages: number; failed: number },
  number: (value: number) => string,
) => (failed > 0 ? `${number(messages - failed)}, ${number(failed)} cannot be` : number(messages));

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className={classes.count}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
