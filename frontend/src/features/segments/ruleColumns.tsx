import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Rule, RuleSegment } from "@/api/types";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { rulePreviewQuery } from "@/features/segments/api";
import { RuleMenu } from "@/features/segments/RuleMenu";
import { useRuleNames } from "@/features/segments/useRuleNames";
import { ruleWords } from "@/lib/rules";
import { useFormat } from "@/lib/useFormat";

export const ruleColumns = columnsOf<RuleSegment>((column) => [
  column.display({
    id: "name",
    header: t`Segment`,
    meta: { phone: "title" },
    cell: ({ row: { original: segment } }) => <Name segment={segment} />,
  }),
  column.display({
    id: "customers",
    header: t`Customers`,
    meta: { align: "end" },
    cell: ({ row: { original: segment } }) => (
      <TextLink to="/customers" search={{ ruleSegment: segment.id }}>
        <Counted rule={segment.rule as Rule} figure="customers" />
      </TextLink>
    ),
  }),
  column.display({
    id: "reachableByEmail",
    header: t`By e-mail`,
    meta: { align: "end" },
    cell: ({ row: { original: segment } }) => (
      <TextLink to="/customers" search={{ ruleSegment: segment.id, reachableBy: "email" }}>
        <Counted rule={segment.rule as Rule} figure="reachableByEmail" />
      </TextLink>
    ),
  }),
  column.display({
    id: "reachableBySms",
    header: t`By SMS`,
    meta: { align: "end" },
    cell: ({ row: { original: segment } }) => (
      <TextLink to="/customers" search={{ ruleSegment: segment.id, reachableBy: "sms" }}>
        <Counted rule={segment.rule as Rule} figure="reachableBySms" />
      </TextLink>
    ),
  }),
  column.display({
    id: "actions",
    header: t`Change`,
    meta: { phone: "action", align: "end" },
    cell: ({ row }) => <RuleMenu segment={row.original} />,
  }),
]);

function Name({ segment }: { segment: RuleSegment }) {
  const rule = ruleWords(segment.rule as Rule, useRuleNames());
  return (
    <div>
      <TextLink to="/segments/$ruleId" params={{ ruleId: segment.id }} fw={600}>
        {segment.name}
      </TextLink>
      <Text size="sm" c="dimmed" lineClamp={2}>
        <Trans>Customers who {rule}</Trans>
      </Text>
    </div>
  );
}

type CountedProps = {
  rule: Rule;
  figure: "customers" | "reachableByEmail" | "reachableBySms";
};

/** Counted as it is shown: what a rule finds changes by itself. */
function Counted({ rule, figure }: CountedProps) {
  const count = useQuery(rulePreviewQuery(rule));
  const format = useFormat();
  if (count.data) return <>{format.number(count.data[figure])}</>;
  if (count.error) return <span title={t`Counting took too long`}>–</span>;
  return <Skeleton height={16} width={48} ml="auto" role="status" aria-label={t`Counting`} />;
}
