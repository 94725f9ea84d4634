import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Anchor, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { TabHead } from "@/features/settings/TabHead";
import { webhooksQuery } from "@/features/settings/webhooks/api";
import { NewWebhookDialog } from "@/features/settings/webhooks/NewWebhookDialog";
import { webhookColumns } from "@/features/settings/webhooks/webhookColumns";

export function WebhookList() {
  const webhooks = useQuery(webhooksQuery);
  const [opened, dialog] = useDisclosure();
  return (
    <>
      <TabHead
        action={
          <Button onClick={dialog.open}>
            <Trans>Add a webhook</Trans>
          </Button>
        }
      >
        <Trans>
          Other programs are told what happens here as soon as it happens, by signed calls to an
          address of theirs.{" "}
          <Anchor href="/docs" target="_blank" underline="always">
            What the API can do
          </Anchor>
        </Trans>
      </TabHead>
      <DataTable
        label={t`Webhooks`}
        columns={webhookColumns}
        query={webhooks}
        rowId={(webhook) => String(webhook.id)}
        empty={
          <EmptyState
            title={t`No webhooks`}
            action={
              <Button onClick={dialog.open}>
                <Trans>Add the first</Trans>
              </Button>
            }
          >
            <Trans>
              You need one only where another program has to know of redemptions, new customers or
              opt-outs at once.
            </Trans>
          </EmptyState>
        }
      />
      <NewWebhookDialog opened={opened} onClose={dialog.close} />
    </>
  );
}
