import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { DataTable, type TableQuery } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import type { DataColumn } from "@/components/table";
import { suspiciousQuery } from "@/features/settings/api";
import { guessingColumns, triedColumns } from "@/features/settings/suspiciousColumns";
import { TabHead } from "@/features/settings/TabHead";

const PERIODS = [
  { value: "1", label: t`Today` },
  { value: "7", label: t`7 days` },
  { value: "30", label: t`30 days` },
];

/** What looks like abuse at the counter, worst first. */
export function SuspiciousTab() {
  const [days, setDays] = useState("7");
  const { data, ...query } = useQuery(suspiciousQuery(Number(days)));
  return (
    <>
      <TabHead
        action={
          <SegmentedControl aria-label={t`Period`} data={PERIODS} value={days} onChange={setDays} />
        }
      >
        <Trans>
          The same coupon tried again and again, and devices that try codes which do not exist.
        </Trans>
      </TabHead>
      <Stack gap="xl">
        <Report
          title={t`Coupons tried again and again`}
          columns={triedColumns}
          query={{ ...query, data: data && { items: data.coupons } }}
          rowId={(coupon) => String(coupon.couponId)}
          none={t`No coupon was refused again and again.`}
        />
        <Report
          title={t`Devices that guess codes`}
          columns={guessingColumns}
          query={{ ...query, data: data && { items: data.devices } }}
          rowId={(device) => device.device}
          none={t`No device tried many unknown codes.`}
        />
      </Stack>
    </>
  );
}

type ReportProps<T extends object> = {
  title: string;
  columns: DataColumn<T>[];
  query: TableQuery<T>;
  rowId: (row: T) => string;
  none: string;
};

function Report<T extends object>({ title, columns, query, rowId, none }: ReportProps<T>) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h3" mb="sm">
        {title}
      </Title>
      <DataTable
        label={title}
        columns={columns}
        query={query}
        rowId={rowId}
        empty={
          <EmptyState title={t`Nothing suspicious`}>
            <Text span>{none}</Text>
          </EmptyState>
        }
      />
    </section>
  );
}
