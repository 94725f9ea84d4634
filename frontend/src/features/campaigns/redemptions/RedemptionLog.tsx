import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Button, Card, Group, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { ActiveFilters } from "@/components/ActiveFilters";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { FilterSelect } from "@/components/FilterSelect";
import {
  type RedemptionFilter,
  redemptionsCsv,
  redemptionsQuery,
} from "@/features/campaigns/redemptions/api";
import { redemptionColumns } from "@/features/campaigns/redemptions/redemptionColumns";
import { KEPT, REFUSED } from "@/lib/campaigns";
import { RESULT_NAMES } from "@/lib/redemptions";

const RESULTS = [
  ...Object.entries(RESULT_NAMES).map(([value, label]) => ({ value, label })),
  { value: KEPT, label: t`Redeemed, not undone` },
  { value: REFUSED, label: t`Any refusal` },
];

type LogFilter = Omit<RedemptionFilter, "campaignId" | "limit">;

type RedemptionLogProps = {
  campaignId: number;
  filter: LogFilter;
  onFilter: (filter: LogFilter) => void;
};

/** Every attempt at the counter, refusals included, newest first. */
export function RedemptionLog({ campaignId, filter, onFilter }: RedemptionLogProps) {
  const log = useQuery(redemptionsQuery({ campaignId, ...filter }));
  const refine = (change: LogFilter) => onFilter({ ...filter, ...change, cursor: undefined });
  const { result, place, by, without, segment, cursor } = filter;
  const where = without === "place" ? t`No place given` : place;
  const who = without === "by" ? t`Unknown` : by;
  const isFiltered = Boolean(result || where || who || segment);
  return (
    <Card component="section" aria-label={t`At the counter`}>
      <Group justify="space-between" mb="md">
        <Title order={2} size="h3">
          <Trans>At the counter</Trans>
        </Title>
        <Group gap="sm">
          <FilterSelect
            label={t`Result`}
            plural={t`results`}
            data={RESULTS}
            value={result}
            onChange={(chosen) => refine({ result: chosen })}
          />
          <Button
            component="a"
            href={redemptionsCsv({ campaignId, ...filter })}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            <Trans>Download CSV</Trans>
          </Button>
        </Group>
      </Group>
      {(where || who || segment) && (
        <Box mb="md">
          <ActiveFilters
            filters={[
              {
                name: t`Place`,
                value: where,
                onClear: () => refine({ place: undefined, without: undefined }),
              },
              {
                name: t`By`,
                value: who,
                onClear: () => refine({ by: undefined, without: undefined }),
              },
              { name: t`Segment`, value: segment, onClear: () => refine({ segment: undefined }) },
            ]}
          />
        </Box>
      )}
      <DataTable
        label={t`Attempts`}
        columns={redemptionColumns}
        query={log}
        rowId={(attempt) => String(attempt.id)}
        empty={
          <EmptyState title={isFiltered ? t`No such attempt` : t`Nothing was scanned yet`}>
            {isFiltered
              ? t`Choose another result, or take a filter off.`
              : t`Each coupon that is redeemed or refused at the counter is listed here.`}
          </EmptyState>
        }
        paging={{ cursor, onCursor: (next) => onFilter({ ...filter, cursor: next }) }}
      />
    </Card>
  );
}
