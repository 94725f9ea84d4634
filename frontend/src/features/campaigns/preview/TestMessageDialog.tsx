import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Text, TextInput } from "@mantine/core";
import { useMe } from "@/api/shared";
import type { CampaignView, TestMessageResult } from "@/api/types";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { TextLink } from "@/components/TextLink";
import { useTestMessage } from "@/features/campaigns/preview/api";
import { isEmail } from "@/lib/forms";
import { said } from "@/lib/serverWords/said";
import { useRequestForm } from "@/lib/useRequestForm";

type TestMessageDialogProps = { campaign: CampaignView; opened: boolean; onClose: () => void };

export function TestMessageDialog({ campaign, opened, onClose }: TestMessageDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Send a test`}>
      <TestMessageForm campaign={campaign} onClose={onClose} />
    </Dialog>
  );
}

function TestMessageForm({ campaign, onClose }: Omit<TestMessageDialogProps, "opened">) {
  const me = useMe();
  const test = useTestMessage(campaign.id);
  const hasEmail = campaign.channels.includes("email");
  const hasSms = campaign.channels.includes("sms");
  const request = useRequestForm({
    initialValues: { email: hasEmail ? me.account.email : "", phone: "" },
    validate: {
      email: (value) => (!value || isEmail(value) ? null : t`Enter an e-mail address.`),
      phone: (value, values) => (value || values.email ? null : t`Enter at least one address.`),
    },
    send: ({ email, phone }, outcome) =>
      test.mutate({ ...(email && { email }), ...(phone && { phone }) }, outcome),
    isPending: test.isPending,
  });
  const { form } = request;

  return (
    <DialogForm
      request={request}
      onClose={onClose}
      submitLabel={t`Send test`}
      cancelLabel={test.data ? t`Done` : t`Cancel`}
      lead={
        <Text c="dimmed" size="sm">
          <Trans>
            Marked as a test, filled in as for the first customer of the audience, not counted. Its
            coupon cannot be redeemed.
          </Trans>
        </Text>
      }
    >
      {hasEmail && (
        <TextInput label={t`E-mail address`} type="email" {...form.getInputProps("email")} />
      )}
      {hasSms && (
        <TextInput
          label={t`Phone number`}
          type="tel"
          placeholder="+1 212 555 0100"
          {...form.getInputProps("phone")}
        />
      )}
      <div role="status">
        <Outcome name={t`E-mail`} result={test.data?.email} />
        <Outcome name="SMS" result={test.data?.sms} />
        {test.data && (me.providers.email === "sandbox" || me.providers.sms === "sandbox") && (
          <TextLink to="/outbox" size="sm">
            <Trans>See it in the outbox</Trans>
          </TextLink>
        )}
      </div>
    </DialogForm>
  );
}

function Outcome({ name, result }: { name: string; result?: TestMessageResult | null }) {
  if (!result) return null;
  const { accepted } = result;
  const error = said(result.error ?? "");
  return (
    <Text size="sm" c={accepted ? undefined : "var(--mantine-color-error)"}>
      {accepted ? t`${name} sent.` : t`${name} not sent: ${error}`}
    </Text>
  );
}
