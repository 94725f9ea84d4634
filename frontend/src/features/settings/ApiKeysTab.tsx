import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Anchor, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { ApiKeyDialog } from "@/features/settings/ApiKeyDialog";
import { apiKeysQuery } from "@/features/settings/api";
import { apiKeyColumns } from "@/features/settings/apiKeyColumns";
import { TabHead } from "@/features/settings/TabHead";

export function ApiKeysTab() {
  const keys = useQuery(apiKeysQuery);
  const [opened, dialog] = useDisclosure();
  return (
    <>
      <TabHead
        action={
          <Button onClick={dialog.open}>
            <Trans>Create API key</Trans>
          </Button>
        }
      >
        <Trans>
          Keys let a till, a web shop or a script use Handbill's API in the business's name.{" "}
          <Anchor href="/docs" target="_blank" underline="always">
            What the API can do
          </Anchor>
        </Trans>
      </TabHead>
      <DataTable
        label={t`API keys`}
        columns={apiKeyColumns}
        query={keys}
        rowId={(key) => String(key.id)}
        empty={
          <EmptyState
            title={t`No API keys`}
            action={
              <Button onClick={dialog.open}>
                <Trans>Create one</Trans>
              </Button>
            }
          >
            <Trans>You need one only to connect another program.</Trans>
          </EmptyState>
        }
      />
      <ApiKeyDialog opened={opened} onClose={dialog.close} />
    </>
  );
}
