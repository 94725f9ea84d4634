import {
  Alert,
  Button,
  Checkbox,
  Code,
  CopyButton,
  Group,
  Modal,
  Stack,
  TextInput,
} from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useState } from "react";
import type { NewApiKey } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { useCreateApiKey } from "@/features/settings/api";
import { showProblem } from "@/lib/forms";

const SCOPES: { value: string; label: string }[] = [
  { value: "read", label: "Read customers, campaigns and results" },
  { value: "write", label: "Create and change customers and campaigns" },
  { value: "send", label: "Send campaigns" },
  { value: "redeem", label: "Look up and redeem coupons" },
];

export function ApiKeyDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Create API key"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <ApiKeyForm onClose={onClose} />
    </Modal>
  );
}

function ApiKeyForm({ onClose }: { onClose: () => void }) {
  const create = useCreateApiKey();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    initialValues: { name: "", scopes: [] as string[] },
    validate: {
      name: isNotEmpty("Name the program that will use it."),
      scopes: isNotEmpty("Choose at least one."),
    },
  });
  if (create.data) return <ShownOnce created={create.data} onClose={onClose} />;

  const submit = form.onSubmit((values) =>
    create.mutate(values, {
      onError: (error) => setProblem(showProblem(form, error, ["name", "scopes"])),
    }),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormProblem message={problem} />
        <TextInput
          label="Name"
          placeholder="Till at the counter"
          maxLength={200}
          data-autofocus
          {...form.getInputProps("name")}
        />
        <Checkbox.Group label="It may" {...form.getInputProps("scopes")}>
          <Stack gap="xs" mt="xs">
            {SCOPES.map((scope) => (
              <Checkbox key={scope.value} value={scope.value} label={scope.label} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Create key
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ShownOnce({ created, onClose }: { created: NewApiKey; onClose: () => void }) {
  return (
    <Stack>
      <Alert color="yellow" role="status">
        Copy the key now: it is shown this once and cannot be recovered.
      </Alert>
      <Code block style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
        {created.key}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={created.key}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? "Copied" : "Copy key"}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
