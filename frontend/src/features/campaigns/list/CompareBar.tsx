import { Button, Group, Text } from "@mantine/core";
import { ButtonLink } from "@/components/ButtonLink";
import { FEWEST_COMPARED, MOST_COMPARED } from "@/lib/campaigns";
import { useFormat } from "@/lib/useFormat";

/** Appears once campaigns are chosen; two to five can be laid side by side. */
export function CompareBar({ ids, onClear }: { ids: number[]; onClear: () => void }) {
  const format = useFormat();
  if (ids.length === 0) return null;
  const canCompare = ids.length >= FEWEST_COMPARED && ids.length <= MOST_COMPARED;
  return (
    <Group mb="md" gap="sm" role="region" aria-label="Chosen campaigns">
      <Text size="sm" role="status">
        {format.count(ids.length, "campaign")} chosen
        {!canCompare && `. Choose ${FEWEST_COMPARED} to ${MOST_COMPARED} to compare them.`}
      </Text>
      {canCompare && (
        <ButtonLink to="/campaigns/compare" search={{ ids: ids.join("-") }} size="xs">
          Compare
        </ButtonLink>
      )}
      <Button variant="subtle" size="xs" onClick={onClear}>
        Clear
      </Button>
    </Group>
  );
}
