import { t } from "@lingui/core/macro";
import type { SegmentView } from "@/api/types";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { SegmentMenu } from "@/features/segments/SegmentMenu";
import { useFormat } from "@/lib/useFormat";

export const segmentColumns = columnsOf<SegmentView>((column) => [
  column.display({
    id: "name",
    header: t`Segment`,
    meta: { phone: "title" },
    cell: ({ row: { original: segment } }) => (
      <TextLink to="/customers" search={{ segment: segment.name }} fw={600}>
        {segment.name}
      </TextLink>
    ),
  }),
  column.display({
    id: "customers",
    header: t`Customers`,
    meta: { align: "end" },
    cell: ({ row }) => <Count value={row.original.customers} />,
  }),
  column.display({
    id: "reachableByEmail",
    header: t`By e-mail`,
    meta: { align: "end" },
    cell: ({ row }) => <Count value={row.original.reachableByEmail} />,
  }),
  column.display({
    id: "reachableBySms",
    header: t`By SMS`,
    meta: { align: "end" },
    cell: ({ row }) => <Count value={row.original.reachableBySms} />,
  }),
  column.display({
    id: "actions",
    header: t`Change`,
    meta: { phone: "action", align: "end" },
    cell: ({ row }) => <SegmentMenu segment={row.original} />,
  }),
]);

function Count({ value }: { value: number }) {
  return <>{useFormat().number(value)}</>;
}
