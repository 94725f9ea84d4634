import { PasswordInput, Select, TextInput } from "@mantine/core";
import { useMe } from "@/api/shared";
import type { AccountView } from "@/api/types";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { useChangeAccount, useCreateAccount } from "@/features/settings/api";
import { ROLES } from "@/features/settings/roles";
import { isEmail } from "@/lib/forms";
import { notifyDone } from "@/lib/notify";
import { passwordProblem } from "@/lib/password";
import { useRequestForm } from "@/lib/useRequestForm";

type AccountDialogProps = {
  /** The account to change; none to add one. */
  account?: AccountView;
  opened: boolean;
  onClose: () => void;
};

export function AccountDialog({ account, opened, onClose }: AccountDialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={account ? `Change ${account.email}` : "Add account"}
    >
      <AccountForm account={account} onClose={onClose} />
    </Dialog>
  );
}

function AccountForm({ account, onClose }: Omit<AccountDialogProps, "opened">) {
  const create = useCreateAccount();
  // one's own is changed under the profile, where the present one is asked for
  const isOwn = useMe().account.id === account?.id;
  const change = useChangeAccount(account?.id ?? 0);
  const request = useRequestForm({
    initialValues: {
      email: account?.email ?? "",
      name: account?.name ?? "",
      role: account?.role ?? "marketer",
      password: "",
    },
    validate: {
      email: (value) => (isEmail(value) ? null : "Enter an address such as ana@example.com."),
      password: (value) => (account && value === "" ? null : passwordProblem(value)),
    },
    // An account that is there shows neither its address nor its name.
    complaining: account ? ["role", "password"] : undefined,
    send: (values, outcome) =>
      account
        ? change.mutate({ role: values.role, password: values.password || undefined }, outcome)
        : create.mutate(values, outcome),
    isPending: create.isPending || change.isPending,
    onDone: (_: unknown, __, { email }) => {
      notifyDone(`${email} saved.`);
      onClose();
    },
  });
  const { form } = request;
  return (
    <DialogForm
      request={request}
      onClose={onClose}
      submitLabel={account ? "Save account" : "Add account"}
    >
      {!account && (
        <>
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="off"
            data-autofocus
            {...form.getInputProps("email")}
          />
          <TextInput label="Name" maxLength={200} {...form.getInputProps("name")} />
        </>
      )}
      <Select label="Role" data={ROLES} allowDeselect={false} {...form.getInputProps("role")} />
      {!isOwn && (
        <PasswordInput
          label={account ? "New password" : "Password"}
          description={
            account ? "Leave empty to keep the present one." : "They can change it later."
          }
          autoComplete="new-password"
          {...form.getInputProps("password")}
        />
      )}
    </DialogForm>
  );
}
