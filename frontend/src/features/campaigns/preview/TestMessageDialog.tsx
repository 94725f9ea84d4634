import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useMe } from "@/api/shared";
import type { CampaignView, TestMessageResult } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { TextLink } from "@/components/TextLink";
import { useTestMessage } from "@/features/campaigns/api";
import { isEmail, showProblem } from "@/lib/forms";

type TestMessageDialogProps = { campaign: CampaignView; opened: boolean; onClose: () => void };

export function TestMessageDialog({ campaign, opened, onClose }: TestMessageDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Send a test"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <TestMessageForm campaign={campaign} onClose={onClose} />
    </Modal>
  );
}

function TestMessageForm({ campaign, onClose }: Omit<TestMessageDialogProps, "opened">) {
  const me = useMe();
  const test = useTestMessage(campaign.id);
  const [problem, setProblem] = useState<string | null>(null);
  const hasEmail = campaign.channels.includes("email");
  const hasSms = campaign.channels.includes("sms");
  const form = useForm({
    initialValues: { email: hasEmail ? me.account.email : "", phone: "" },
    validate: {
      email: (value) => (!value || isEmail(value) ? null : "Enter an e-mail address."),
      phone: (value, values) => (value || values.email ? null : "Enter at least one address."),
    },
  });

  const submit = form.onSubmit(({ email, phone }) => {
    setProblem(null);
    test.mutate(
      { ...(email && { email }), ...(phone && { phone }) },
      { onError: (error) => setProblem(showProblem(form, error, ["email", "phone"])) },
    );
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed" size="sm">
          Marked as a test, filled in as for the first customer of the audience, not counted. Its
          coupon cannot be redeemed.
        </Text>
        <FormProblem message={problem} />
        {hasEmail && (
          <TextInput label="E-mail address" type="email" {...form.getInputProps("email")} />
        )}
        {hasSms && (
          <TextInput
            label="Phone number"
            type="tel"
            placeholder="+1 212 555 0100"
            {...form.getInputProps("phone")}
          />
        )}
        <div role="status">
          <Outcome name="E-mail" result={test.data?.email} />
          <Outcome name="Text" result={test.data?.sms} />
          {test.data && (me.providers.email === "sandbox" || me.providers.sms === "sandbox") && (
            <TextLink to="/outbox" size="sm">
              See it in the outbox
            </TextLink>
          )}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {test.data ? "Done" : "Cancel"}
          </Button>
          <Button type="submit" loading={test.isPending}>
            Send test
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Outcome({ name, result }: { name: string; result?: TestMessageResult | null }) {
  if (!result) return null;
  return (
    <Text size="sm" c={result.accepted ? undefined : "var(--mantine-color-error)"}>
      {result.accepted ? `${name} sent.` : `${name} not sent: ${result.error}`}
    </Text>
  );
}
