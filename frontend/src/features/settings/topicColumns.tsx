import { t } from "@lingui/core/macro";
import type { TopicView } from "@/api/types";
import { Nothing } from "@/components/Nothing";
import { columnsOf } from "@/components/table";
import { TopicActions } from "@/features/settings/TopicActions";
import { useFormat } from "@/lib/useFormat";

export const topicColumns = columnsOf<TopicView>((column) => [
  column.display({
    id: "name",
    header: t`Topic`,
    meta: { phone: "title" },
    cell: ({ row }) => row.original.name,
  }),
  column.display({
    id: "description",
    header: t`Description`,
    meta: { phone: "plain" },
    cell: ({ row }) => row.original.description || <Nothing />,
  }),
  column.display({
    id: "left",
    header: t`Left by`,
    meta: { align: "end" },
    cell: ({ row }) => <Left count={row.original.left} />,
  }),
  column.display({
    id: "actions",
    header: t`Change`,
    meta: { phone: "action", align: "end" },
    cell: ({ row }) => <TopicActions topic={row.original} />,
  }),
]);

function Left({ count }: { count: number }) {
  return <>{useFormat().number(count)}</>;
}
