import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { CounterDay, CounterRedemption } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { counterDayQuery } from "@/features/redeem/api";
import classes from "@/features/redeem/LastRedemptions.module.css";
import { UndoButton } from "@/features/redeem/UndoButton";
import { useFormat } from "@/lib/useFormat";

/** What this account redeemed today, and a way back for what was a mistake a moment ago. */
export function LastRedemptions() {
  const day = useQuery(counterDayQuery);
  if (day.error && !day.data) return <ErrorState error={day.error} onRetry={day.refetch} />;
  if (!day.data)
    return <Skeleton height={64} role="status" aria-label={t`Loading your last redemptions`} />;
  return (
    <Box component="section" aria-labelledby="last-redemptions">
      <Group justify="space-between" align="baseline" gap="xs">
        <Title order={2} size="h3" id="last-redemptions">
          <Trans>Your redemptions</Trans>
        </Title>
        <Today day={day.data} />
      </Group>
      {day.data.last.length === 0 ? (
        <Text c="dimmed" mt={4}>
          <Trans>The last ten coupons you redeem are listed here.</Trans>
        </Text>
      ) : (
        <ol className={classes.list}>
          {day.data.last.map((each) => (
            <Entry key={each.id} redemption={each} />
          ))}
        </ol>
      )}
    </Box>
  );
}

function Today({ day }: { day: CounterDay }) {
  const format = useFormat();
  const sums = day.bills
    .filter(({ amountMinor }) => amountMinor > 0)
    .map(({ currency, amountMinor }) => format.money(amountMinor, currency));
  const figures = [format.number(day.count), ...sums].join(" · ");
  return (
    <Text fw={600} className={classes.sum}>
      <Trans>Today {figures}</Trans>
    </Text>
  );
}

function Entry({ redemption }: { redemption: CounterRedemption }) {
  const format = useFormat();
  const { id, at, offerTitle, customerFirstName, place, amountMinor, currency } = redemption;
  const { reversedAt, undoableUntil } = redemption;
  const bill = amountMinor != null && currency ? format.money(amountMinor, currency) : undefined;
  return (
    <li className={classes.entry} data-undone={Boolean(reversedAt)}>
      <Stack gap={0} miw={0}>
        <Text fw={600} truncate>
          {customerFirstName || t`Guest`} · {offerTitle}
        </Text>
        <Text size="sm" c="dimmed">
          {[format.dateTime(at), place, bill, reversedAt && t`Undone`].filter(Boolean).join(" · ")}
        </Text>
      </Stack>
      {undoableUntil && (
        <UndoButton
          id={id}
          until={Date.parse(undoableUntil)}
          label={
            customerFirstName
              ? t`Undo the redemption of ${customerFirstName}: ${offerTitle}`
              : t`Undo the redemption of a guest: ${offerTitle}`
          }
        />
      )}
    </li>
  );
}
