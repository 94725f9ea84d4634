import { t } from "@lingui/core/macro";
import { SegmentedControl, TextInput } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import type { Channel } from "@/api/types";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { useSuppress } from "@/features/settings/api";
import { CHANNEL_OPTIONS } from "@/lib/campaignWords";
import { notifyDone } from "@/lib/notify";
import { useRequestForm } from "@/lib/useRequestForm";

export function SuppressDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Suppress an address`}>
      <SuppressForm onClose={onClose} />
    </Dialog>
  );
}

function SuppressForm({ onClose }: { onClose: () => void }) {
  const suppress = useSuppress();
  const request = useRequestForm({
    initialValues: { channel: "email" as Channel, address: "" },
    validate: { address: isNotEmpty(t`Enter the address that must not be written to.`) },
    complaining: ["address"],
    send: suppress.mutate,
    isPending: suppress.isPending,
    onDone: ({ address }: { address: string }) => {
      notifyDone(t`${address} is not written to again.`);
      onClose();
    },
  });
  const { form } = request;
  return (
    <DialogForm request={request} onClose={onClose} submitLabel={t`Suppress address`}>
      <SegmentedControl
        aria-label={t`Channel`}
        data={CHANNEL_OPTIONS}
        {...form.getInputProps("channel")}
      />
      <TextInput
        label={form.values.channel === "email" ? t`E-mail address` : t`Phone number`}
        autoComplete="off"
        data-autofocus
        {...form.getInputProps("address")}
      />
    </DialogForm>
  );
}
