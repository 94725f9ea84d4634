import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { Rule, RuleCount } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { TextLink } from "@/components/TextLink";
import { rulePreviewQuery } from "@/features/segments/api";
import classes from "@/features/segments/builder/builder.module.css";
import { useFormat } from "@/lib/useFormat";

/** Whom the rule finds at this moment, as it is made; nothing while something in it is missing. */
export function RuleCountCard({ rule }: { rule: Rule | null }) {
  const [asked] = useDebouncedValue(rule, 400);
  return (
    <Card component="section" aria-label={t`Who fits`} aria-live="polite" className={classes.count}>
      <Title order={2} size="h3" mb="xs">
        <Trans>Who fits</Trans>
      </Title>
      {rule && asked ? (
        <Counted rule={asked} />
      ) : (
        <Text c="dimmed">
          <Trans>Complete the conditions to see how many customers fit.</Trans>
        </Text>
      )}
    </Card>
  );
}

function Counted({ rule }: { rule: Rule }) {
  const count = useQuery({ ...rulePreviewQuery(rule), placeholderData: (before) => before });
  if (count.error) return <ErrorState error={count.error} onRetry={count.refetch} />;
  if (!count.data) return <Skeleton height={220} role="status" aria-label={t`Counting`} />;
  return (
    <div aria-busy={count.isFetching} style={{ opacity: count.isPlaceholderData ? 0.5 : 1 }}>
      <Figures count={count.data} />
    </div>
  );
}

function Figures({ count }: { count: RuleCount }) {
  const format = useFormat();
  const byEmail = format.number(count.reachableByEmail);
  const bySms = format.number(count.reachableBySms);
  return (
    <Stack gap="md">
      <div>
        <Text className={classes.figure}>{format.number(count.customers)}</Text>
        <Text c="dimmed">
          {plural(count.customers, {
            one: `customer now; ${byEmail} by e-mail, ${bySms} by SMS`,
            other: `customers now; ${byEmail} by e-mail, ${bySms} by SMS`,
          })}
        </Text>
      </div>
      {count.sample.length > 0 && (
        <div>
          <Text size="sm" fw={600} mb={4}>
            {count.customers > count.sample.length ? t`Among them` : t`These are`}
          </Text>
          <ul className={classes.sample}>
            {count.sample.map(({ customerId, firstName, lastName, email, phone }) => (
              <li key={customerId}>
                <TextLink to="/customers/$customerId" params={{ customerId }} size="sm">
                  {`${firstName} ${lastName}`.trim() || email || phone}
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      {count.customers === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>
            Nobody fits all of it. Loosen a condition, or save it for later: people come in as they
            fit.
          </Trans>
        </Text>
      )}
    </Stack>
  );
}
