import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Group, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { RedemptionView } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { TextLink } from "@/components/TextLink";
import classes from "@/components/tornRows.module.css";
import { redemptionsQuery } from "@/features/campaigns/redemptions/api";
import { useFormat } from "@/lib/useFormat";

const SHOWN = 5;

/** Two lines of text, and the perforation between rows: the place of what is being fetched. */
const ROW = 46;
const BETWEEN = 24;

type CameBackProps = { campaignId: number; uses: number };

/** The last guests who came back, by name. */
export function CameBack({ campaignId, uses }: CameBackProps) {
  const rows = Math.min(uses, SHOWN);
  const log = useQuery(redemptionsQuery({ campaignId, result: "redeemed", limit: SHOWN }));
  return (
    <Card component="section" aria-label={t`Who came back`}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          <Trans>Who came back</Trans>
        </Title>
        <TextLink to="." search={{ tab: "redemptions" }} size="sm">
          <Trans>Everything at the counter</Trans>
        </TextLink>
      </Group>
      {log.error ? (
        <ErrorState error={log.error} onRetry={log.refetch} />
      ) : !log.data ? (
        <Skeleton
          height={rows * ROW + (rows - 1) * BETWEEN}
          role="status"
          aria-label={t`Loading who came back`}
        />
      ) : (
        <ul className={classes.rows}>
          {log.data.items.map((attempt) => (
            <li key={attempt.id} className={classes.row}>
              <Guest attempt={attempt} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Guest({ attempt }: { attempt: RedemptionView }) {
  const format = useFormat();
  const { customerId, customerFirstName, at, place, by, amountMinor, currency } = attempt;
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div className={classes.text}>
        {customerId ? (
          <TextLink to="/customers/$customerId" params={{ customerId }} fw={600}>
            {customerFirstName || t`Customer ${customerId}`}
          </TextLink>
        ) : (
          <Text span fw={600}>
            <Trans>Deleted customer</Trans>
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {[format.dateTime(at), place, by && t`by ${by}`].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <Text size="sm" className={classes.figures}>
        {attempt.reversedAt
          ? t`Undone`
          : amountMinor != null && format.money(amountMinor, currency ?? undefined)}
      </Text>
    </Group>
  );
}
