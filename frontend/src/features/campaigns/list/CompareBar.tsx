import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { ButtonLink } from "@/components/ButtonLink";
import { FEWEST_COMPARED, MOST_COMPARED } from "@/lib/campaigns";

/** Appears once campaigns are chosen; two to five can be laid side by side. */
export function CompareBar({ ids, onClear }: { ids: number[]; onClear: () => void }) {
  if (ids.length === 0) return null;
  const canCompare = ids.length >= FEWEST_COMPARED && ids.length <= MOST_COMPARED;
  return (
    <Group mb="md" gap="sm" role="region" aria-label={t`Chosen campaigns`}>
      <Text size="sm" role="status">
        {canCompare
          ? t`${plural(ids.length, { one: "# campaign", other: "# campaigns" })} chosen`
          : t`${plural(ids.length, { one: "# campaign", other: "# campaigns" })} chosen. Choose ${FEWEST_COMPARED} to ${MOST_COMPARED} to compare them.`}
      </Text>
      {canCompare && (
        <ButtonLink to="/campaigns/compare" search={{ ids: ids.join("-") }} size="xs">
          <Trans>Compare</Trans>
        </ButtonLink>
      )}
      <Button variant="subtle" size="xs" onClick={onClear}>
        <Trans>Clear</Trans>
      </Button>
    </Group>
  );
}
