import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Code, Text } from "@mantine/core";
import type { ApiKeyView, Scope } from "@/api/types";
import { Nothing } from "@/components/Nothing";
import { columnsOf } from "@/components/table";
import { DeleteApiKey } from "@/features/settings/DeleteApiKey";
import { SCOPE_WORDS } from "@/features/settings/scopes";
import { useFormat } from "@/lib/useFormat";

export const apiKeyColumns = columnsOf<ApiKeyView>((column) => [
  column.display({
    id: "name",
    header: t`Name`,
    meta: { phone: "title" },
    cell: ({ row }) => row.original.name,
  }),
  column.display({
    id: "prefix",
    header: t`Begins with`,
    cell: ({ row }) => <Code>{row.original.prefix}</Code>,
  }),
  column.display({
    id: "scopes",
    header: t`May`,
    cell: ({ row }) =>
      row.original.scopes.map((scope) => SCOPE_WORDS[scope as Scope] ?? scope).join(", "),
  }),
  column.display({
    id: "networks",
    header: t`From`,
    cell: ({ row }) => row.original.networks.join(", ") || t`Everywhere`,
  }),
  column.display({
    id: "maker",
    header: t`Made by`,
    cell: ({ row }) => row.original.createdBy ?? <Nothing />,
  }),
  column.display({
    id: "ends",
    header: t`Ends`,
    cell: ({ row }) => <Day instant={row.original.expiresAt} otherwise={t`Never`} />,
  }),
  column.display({
    id: "created",
    header: t`Created`,
    cell: ({ row }) => <Day instant={row.original.createdAt} />,
  }),
  column.display({
    id: "used",
    header: t`Last used`,
    cell: ({
      row: {
        original: { lastUsedAt, lastUsedFrom },
      },
    }) => (
      <>
        <Day instant={lastUsedAt} otherwise={t`Never`} />
        {lastUsedFrom && (
          <Text size="sm" c="dimmed">
            <Trans>from {lastUsedFrom}</Trans>
          </Text>
        )}
      </>
    ),
  }),
  column.display({
    id: "actions",
    header: t`Change`,
    meta: { phone: "action", align: "end" },
    cell: ({ row }) => <DeleteApiKey apiKey={row.original} />,
  }),
]);

function Day({ instant, otherwise = "–" }: { instant?: string | null; otherwise?: string }) {
  const format = useFormat();
  return <>{instant ? format.date(instant) : otherwise}</>;
}
