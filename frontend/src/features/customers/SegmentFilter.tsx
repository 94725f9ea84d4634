import { t } from "@lingui/core/macro";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ruleSegmentsQuery, segmentsQuery } from "@/api/shared";
import type { ListSearch } from "@/features/customers/filter";

type SegmentFilterProps = { search: ListSearch; onChange: (change: ListSearch) => void };

/** Who carries a segment, or whom a saved rule means: one choice, since both are called so. */
export function SegmentFilter({ search, onChange }: SegmentFilterProps) {
  const segments = useQuery(segmentsQuery);
  const rules = useQuery(ruleSegmentsQuery);
  const carried = namesOf(segments.data?.items, search.segment);
  const meant = rulesOf(rules.data?.items, search.ruleSegment);
  return (
    <Select
      aria-label={t`Segment`}
      placeholder={t`All segments`}
      nothingFoundMessage={t`No segments found`}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t`Show all segments` }}
      data={
        meant.length > 0
          ? [
              { group: t`Segments`, items: carried },
              { group: t`By rule`, items: meant },
            ]
          : carried
      }
      value={chosenIn(search)}
      onChange={(value) => onChange(asSearch(value))}
    />
  );
}

const TAG = "tag:";
const RULE = "rule:";

function chosenIn({ segment, ruleSegment }: ListSearch): string | null {
  if (ruleSegment !== undefined) return `${RULE}${ruleSegment}`;
  return segment === undefined ? null : `${TAG}${segment}`;
}

function asSearch(value: string | null): ListSearch {
  return {
    segment: value?.startsWith(TAG) ? value.slice(TAG.length) : undefined,
    ruleSegment: value?.startsWith(RULE) ? Number(value.slice(RULE.length)) : undefined,
  };
}

/** The segment in the address stays choosable even when nobody carries it any more. */
function namesOf(known: { name: string }[] = [], chosen?: string) {
  const names = new Set([...known.map(({ name }) => name), ...(chosen ? [chosen] : [])]);
  return [...names].map((name) => ({ value: `${TAG}${name}`, label: name }));
}

/** So does a rule, until its name is known. */
function rulesOf(known: { id: number; name: string }[] = [], chosen?: number) {
  const isKnown = chosen === undefined || known.some(({ id }) => id === chosen);
  const all = isKnown ? known : [...known, { id: chosen, name: t`Rule ${chosen}` }];
  return all.map(({ id, name }) => ({ value: `${RULE}${id}`, label: name }));
}
