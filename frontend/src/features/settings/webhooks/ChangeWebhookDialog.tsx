import { t } from "@lingui/core/macro";
import { useQueryClient } from "@tanstack/react-query";
import type { WebhookView } from "@/api/types";
import { ConflictNotice } from "@/components/ConflictNotice";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { useChangeWebhook, webhookQuery } from "@/features/settings/webhooks/api";
import {
  draftOf,
  FIELD_NAMES,
  validate,
  valuesOf,
  WebhookFields,
  type WebhookValues,
} from "@/features/settings/webhooks/WebhookFields";
import { notifyDone } from "@/lib/notify";
import { useRecordForm } from "@/lib/useRecordForm";

type ChangeWebhookDialogProps = { webhook: WebhookView; opened: boolean; onClose: () => void };

export function ChangeWebhookDialog({ webhook, opened, onClose }: ChangeWebhookDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Change the webhook`}>
      <ChangeWebhookForm webhook={webhook} onClose={onClose} />
    </Dialog>
  );
}

function ChangeWebhookForm({ webhook, onClose }: { webhook: WebhookView; onClose: () => void }) {
  const queryClient = useQueryClient();
  const change = useChangeWebhook(webhook.id);
  const request = useRecordForm<WebhookValues, WebhookView>({
    record: webhook,
    valuesOf,
    read: () => queryClient.fetchQuery({ ...webhookQuery(webhook.id), staleTime: 0 }),
    validate,
    send: ({ values, etag }, outcome) => change.mutate({ draft: draftOf(values), etag }, outcome),
    isPending: change.isPending,
    onDone: () => {
      notifyDone(t`Webhook saved.`);
      onClose();
    },
  });
  return (
    <DialogForm request={request} onClose={onClose} submitLabel={t`Save webhook`}>
      <ConflictNotice
        conflict={request.conflict}
        names={FIELD_NAMES}
        onKeepMine={request.keepMine}
        onTakeTheirs={request.takeTheirs}
      />
      <WebhookFields form={request.form} />
    </DialogForm>
  );
}
