import { Card, Group, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { FilterSelect } from "@/components/FilterSelect";
import { redemptionsQuery } from "@/features/campaigns/redemptions/api";
import { redemptionColumns } from "@/features/campaigns/redemptions/redemptionColumns";
import { RESULT_NAMES } from "@/lib/redemptions";

const RESULTS = Object.entries(RESULT_NAMES).map(([value, label]) => ({ value, label }));

/** Every attempt at the counter, refusals included, newest first. */
export function RedemptionLog({ campaignId }: { campaignId: number }) {
  const [result, setResult] = useState<string>();
  const [cursor, setCursor] = useState<string>();
  const log = useQuery(redemptionsQuery({ campaignId, result, cursor }));
  return (
    <Card component="section" aria-label="At the counter">
      <Group justify="space-between" mb="md">
        <Title order={2} size="h3">
          At the counter
        </Title>
        <FilterSelect
          label="Result"
          plural="results"
          data={RESULTS}
          value={result}
          onChange={(chosen) => {
            setResult(chosen);
            setCursor(undefined);
          }}
        />
      </Group>
      <DataTable
        label="Attempts"
        columns={redemptionColumns}
        query={log}
        rowId={(attempt) => String(attempt.id)}
        empty={
          <EmptyState title={result ? "No such attempt" : "Nothing was scanned yet"}>
            {result
              ? "Choose another result."
              : "Each coupon that is redeemed or refused at the counter is listed here."}
          </EmptyState>
        }
        paging={{ cursor, onCursor: setCursor }}
      />
    </Card>
  );
}
