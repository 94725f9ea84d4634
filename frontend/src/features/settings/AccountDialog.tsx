import { t } from "@lingui/core/macro";
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
  const email = account?.email;
  return (
    <Dialog opened={opened} onClose={onClose} title={email ? t`Change ${email}` : t`Add account`}>
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
      email: (value) => (isEmail(value) ? null : t`Enter an address such as ana@example.com.`),
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
      notifyDone(t`${email} saved.`);
      onClose();
    },
  });
  const { form } = request;
  return (
    <DialogForm
      request={request}
      onClose={onClose}
      submitLabel={account ? t`Save account` : t`Add account`}
    >
      {!account && (
        <>
          <TextInput
            label={t`E-mail`}
            type="email"
            autoComplete="off"
            data-autofocus
            {...form.getInputProps("email")}
          />
          <TextInput label={t`Name`} maxLength={200} {...form.getInputProps("name")} />
        </>
      )}
      <Select label={t`Role`} data={ROLES} allowDeselect={false} {...form.getInputProps("role")} />
      {!isOwn && (
        <PasswordInput
          label={account ? t`New password` : t`Password`}
          description={
            account ? t`Leave empty to keep the present one.` : t`They can change it later.`
          }
          autoComplete="new-password"
          {...form.getInputProps("password")}
        />
      )}
    </DialogForm>
  );
}
