import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Select, TextInput } from "@mantine/core";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { ShownOnce } from "@/components/ShownOnce";
import { useInvite } from "@/features/settings/api";
import { INVITED_ROLES } from "@/features/settings/roles";
import { isEmail } from "@/lib/forms";
import { useFormat } from "@/lib/useFormat";
import { useRequestForm } from "@/lib/useRequestForm";

/** Makes a link by which somebody makes an account of their own; nobody has to hand out passwords. */
export function InviteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Invite staff`} closeOnClickOutside={false}>
      <InviteForm onClose={onClose} />
    </Dialog>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const invite = useInvite();
  const format = useFormat();
  const request = useRequestForm({
    initialValues: { name: "", email: "", role: "staff" },
    validate: {
      email: (value) =>
        value.trim() === "" || isEmail(value)
          ? null
          : t`Enter an address such as ana@example.com, or leave it empty.`,
    },
    send: ({ name, email, role }, outcome) =>
      invite.mutate({ name: name.trim(), role, email: email.trim() || undefined }, outcome),
    isPending: invite.isPending,
  });
  const { form } = request;
  if (invite.data) {
    const until = format.dateTime(invite.data.invitation.expiresAt);
    return (
      <ShownOnce secret={invite.data.url} name={t`link`} onClose={onClose}>
        <Trans>Hand this link over now: it is shown this once. It works once, until {until}.</Trans>
      </ShownOnce>
    );
  }
  return (
    <DialogForm request={request} onClose={onClose} submitLabel={t`Make the link`}>
      <TextInput label={t`Name`} maxLength={200} data-autofocus {...form.getInputProps("name")} />
      <TextInput
        label={t`E-mail`}
        description={t`Optional. Only this address can then join.`}
        type="email"
        autoComplete="off"
        {...form.getInputProps("email")}
      />
      <Select
        label={t`Role`}
        data={INVITED_ROLES}
        allowDeselect={false}
        {...form.getInputProps("role")}
      />
    </DialogForm>
  );
}
