import { Button, Group, Modal, PasswordInput, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import type { AccountView } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { useChangeAccount, useCreateAccount } from "@/features/settings/api";
import { isEmail, showProblem } from "@/lib/forms";
import { notifyDone } from "@/lib/notify";
import { passwordProblem } from "@/lib/password";

const ROLES: { value: string; label: string }[] = [
  { value: "owner", label: "Owner: everything" },
  { value: "marketer", label: "Marketer: customers and campaigns" },
  { value: "staff", label: "Staff: redeem coupons" },
];

type AccountDialogProps = {
  /** The account to change; none to add one. */
  account?: AccountView;
  opened: boolean;
  onClose: () => void;
};

export function AccountDialog({ account, opened, onClose }: AccountDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={account ? `Change ${account.email}` : "Add account"}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <AccountForm account={account} onClose={onClose} />
    </Modal>
  );
}

function AccountForm({ account, onClose }: Omit<AccountDialogProps, "opened">) {
  const save = useSave(account);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm<Values>({
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
  });

  const submit = form.onSubmit((values) =>
    save(values, {
      onSuccess: () => {
        notifyDone(`${values.email} saved.`);
        onClose();
      },
      onError: (error: unknown) => setProblem(showProblem(form, error, Object.keys(values))),
    }),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormProblem message={problem} />
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
        <PasswordInput
          label={account ? "New password" : "Password"}
          description={
            account ? "Leave empty to keep the present one." : "They can change it later."
          }
          autoComplete="new-password"
          {...form.getInputProps("password")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">{account ? "Save account" : "Add account"}</Button>
        </Group>
      </Stack>
    </form>
  );
}

type Values = { email: string; name: string; role: string; password: string };

type Outcome = { onSuccess: () => void; onError: (error: unknown) => void };

function useSave(account: AccountView | undefined) {
  const create = useCreateAccount();
  const change = useChangeAccount(account?.id ?? 0);
  return (values: Values, outcome: Outcome) =>
    account
      ? change.mutate({ role: values.role, password: values.password || undefined }, outcome)
      : create.mutate(values, outcome);
}
