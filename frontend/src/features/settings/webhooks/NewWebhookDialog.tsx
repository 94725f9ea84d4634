import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { ShownOnce } from "@/components/ShownOnce";
import { useCreateWebhook } from "@/features/settings/webhooks/api";
import {
  draftOf,
  validate,
  valuesOf,
  WebhookFields,
} from "@/features/settings/webhooks/WebhookFields";
import { useRequestForm } from "@/lib/useRequestForm";

type NewWebhookDialogProps = { opened: boolean; onClose: () => void };

export function NewWebhookDialog({ opened, onClose }: NewWebhookDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Add a webhook`} closeOnClickOutside={false}>
      <NewWebhookForm onClose={onClose} />
    </Dialog>
  );
}

function NewWebhookForm({ onClose }: { onClose: () => void }) {
  const create = useCreateWebhook();
  const request = useRequestForm({
    initialValues: valuesOf(),
    validate,
    send: (values, outcome) => create.mutate(draftOf(values), outcome),
    isPending: create.isPending,
  });
  if (create.data) {
    return (
      <ShownOnce secret={create.data.secret} name={t`secret`} onClose={onClose}>
        <Trans>
          Copy the secret now: it is shown this once. The program that is called checks by it that a
          call is from here.
        </Trans>
      </ShownOnce>
    );
  }
  return (
    <DialogForm request={request} onClose={onClose} submitLabel={t`Add webhook`}>
      <WebhookFields form={request.form} />
    </DialogForm>
  );
}
