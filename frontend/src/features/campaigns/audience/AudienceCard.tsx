import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Skeleton, Text, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { TargetAudience } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { audienceQuery, isChosen } from "@/features/campaigns/api";
import { AudienceFigures } from "@/features/campaigns/audience/AudienceFigures";

/** How many customers the choice reaches, as it is made. */
export function AudienceCard({ audience }: { audience: TargetAudience }) {
  const [asked] = useDebouncedValue(audience, 250);
  const count = useQuery(audienceQuery(asked));
  return (
    <Card
      component="section"
      aria-label={t`Audience`}
      aria-live="polite"
      aria-busy={count.isFetching}
      style={{ alignSelf: "start" }}
    >
      <Title order={2} size="h3" mb="xs">
        <Trans>Audience</Trans>
      </Title>
      {!isChosen(audience) ? (
        <Text c="dimmed">
          <Trans>Choose who gets it to see how many customers that is.</Trans>
        </Text>
      ) : count.data ? (
        <AudienceFigures audience={count.data} />
      ) : count.error ? (
        <ErrorState error={count.error} onRetry={count.refetch} />
      ) : (
        <Skeleton height={180} role="status" aria-label={t`Counting`} />
      )}
    </Card>
  );
}
