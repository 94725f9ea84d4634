import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Checkbox, Select, Stack, TextInput } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { ShownOnce } from "@/components/ShownOnce";
import { useCreateApiKey } from "@/features/settings/api";
import { SCOPE_TASKS, SCOPES } from "@/features/settings/scopes";
import { useRequestForm } from "@/lib/useRequestForm";

const ENDS = [
  { value: "30", label: t`In 30 days` },
  { value: "365", label: t`In a year` },
  { value: "1825", label: t`In five years` },
];

export function ApiKeyDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Create API key`} closeOnClickOutside={false}>
      <ApiKeyForm onClose={onClose} />
    </Dialog>
  );
}

function ApiKeyForm({ onClose }: { onClose: () => void }) {
  const create = useCreateApiKey();
  const request = useRequestForm({
    initialValues: { name: "", scopes: [] as string[], ends: "365", networks: "" },
    validate: {
      name: isNotEmpty(t`Name the program that will use it.`),
      scopes: isNotEmpty(t`Choose at least one.`),
    },
    send: ({ name, scopes, ends, networks }, outcome) =>
      create.mutate(
        { name, scopes, expiresInDays: Number(ends), networks: listed(networks) },
        outcome,
      ),
    isPending: create.isPending,
  });
  if (create.data) {
    return (
      <ShownOnce secret={create.data.key} name={t`key`} onClose={onClose}>
        <Trans>Copy the key now: it is shown this once and cannot be recovered.</Trans>
      </ShownOnce>
    );
  }
  return (
    <DialogForm request={request} onClose={onClose} submitLabel={t`Create key`}>
      <TextInput
        label={t`Name`}
        placeholder={t`Till at the counter`}
        maxLength={200}
        data-autofocus
        {...request.form.getInputProps("name")}
      />
      <Checkbox.Group label={t`It may`} {...request.form.getInputProps("scopes")}>
        <Stack gap="xs" mt="xs">
          {SCOPES.map((scope) => (
            <Checkbox key={scope} value={scope} label={SCOPE_TASKS[scope]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Select
        label={t`It stops working`}
        data={ENDS}
        allowDeselect={false}
        {...request.form.getInputProps("ends")}
      />
      <TextInput
        label={t`It works from`}
        description={t`Optional: addresses or networks, with commas between them. Empty: from everywhere.`}
        placeholder="203.0.113.7, 198.51.100.0/24"
        {...request.form.getInputProps("networks")}
      />
    </DialogForm>
  );
}

const listed = (text: string) => text.split(/[\s,;]+/).filter((entry) => entry !== "");
