import { Button, Card, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import type { RecipientCheckView, RecipientReport } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { TextLink } from "@/components/TextLink";
import classes from "@/features/campaigns/campaigns.module.css";
import { useFormat } from "@/lib/useFormat";

type RecipientCheckCardProps = {
  check?: RecipientCheckView;
  error: Error | null;
  onAgain: () => void;
};

/** The recipient check: every message written once, without sending it, and what that came to. */
export function RecipientCheckCard({ check, error, onAgain }: RecipientCheckCardProps) {
  const report = check?.isCurrent ? check.report : undefined;
  return (
    <Card component="section" aria-label="Every recipient">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          Every recipient
        </Title>
        {(report || check?.status === "failed") && (
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
      {error ? (
        <ErrorState error={error} onRetry={onAgain} />
      ) : report ? (
        <Stack gap="md">
          <Figures report={report} />
          <CheckedAt finishedAt={check?.finishedAt} />
        </Stack>
      ) : (
        <UnderWay check={check} />
      )}
    </Card>
  );
}

function UnderWay({ check }: { check?: RecipientCheckView }) {
  const format = useFormat();
  if (check?.isCurrent && check.status === "failed") {
    return <Text c="var(--mantine-color-error)">{check.error}</Text>;
  }
  const checked = check?.isCurrent ? check.checked : 0;
  const customers = check?.isCurrent ? check.customers : undefined;
  return (
    <Stack gap="xs">
      <Text c="dimmed" size="sm" role="status">
        {customers
          ? `Writing each message: ${format.number(checked)} of ${format.count(customers, "customer")}`
          : "Writing each message, without sending any"}
      </Text>
      <Progress
        value={customers ? (100 * checked) / customers : 0}
        aria-label="Recipients checked"
        animated
      />
      <Text c="dimmed" size="sm">
        You can send without waiting for it.
      </Text>
    </Stack>
  );
}

function CheckedAt({ finishedAt }: { finishedAt?: string | null }) {
  const format = useFormat();
  if (!finishedAt) return null;
  return (
    <Text size="sm" c="dimmed">
      Checked {format.relative(finishedAt)}. Check again after customers have changed.
    </Text>
  );
}

function Figures({ report: { email, sms } }: { report: RecipientReport }) {
  const format = useFormat();
  return (
    <dl className={classes.counts} style={{ margin: 0 }}>
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
