import {
  Alert,
  Button,
  Code,
  CopyButton,
  Group,
  Modal,
  Select,
  Stack,
  TextInput,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import type { NewInvitation } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { useInvite } from "@/features/settings/api";
import { isEmail, showProblem } from "@/lib/forms";
import { useFormat } from "@/lib/useFormat";

const ROLES = [
  { value: "staff", label: "Staff: redeem coupons" },
  { value: "marketer", label: "Marketer: customers and campaigns" },
];

/** Makes a link by which somebody makes an account of their own; nobody has to hand out passwords. */
export function InviteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Invite staff"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <InviteForm onClose={onClose} />
    </Modal>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const invite = useInvite();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    initialValues: { name: "", email: "", role: "staff" },
    validate: {
      email: (value) =>
        value.trim() === "" || isEmail(value)
          ? null
          : "Enter an address such as ana@example.com, or leave it empty.",
    },
  });
  if (invite.data) return <ShownOnce created={invite.data} onClose={onClose} />;

  const submit = form.onSubmit(({ name, email, role }) =>
    invite.mutate(
      { name: name.trim(), role, email: email.trim() || undefined },
      { onError: (error) => setProblem(showProblem(form, error, ["name", "email", "role"])) },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormProblem message={problem} />
        <TextInput label="Name" maxLength={200} data-autofocus {...form.getInputProps("name")} />
        <TextInput
          label="E-mail"
          description="Optional. Only this address can then join."
          type="email"
          autoComplete="off"
          {...form.getInputProps("email")}
        />
        <Select label="Role" data={ROLES} allowDeselect={false} {...form.getInputProps("role")} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={invite.isPending}>
            Make the link
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ShownOnce({ created, onClose }: { created: NewInvitation; onClose: () => void }) {
  const format = useFormat();
  return (
    <Stack>
      <Alert color="yellow" role="status">
        Hand this link over now: it is shown this once. It works once, until{" "}
        {format.dateTime(created.invitation.expiresAt)}.
      </Alert>
      <Code block style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
        {created.url}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={created.url}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? "Copied" : "Copy link"}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
