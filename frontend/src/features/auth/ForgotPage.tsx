import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Alert, Anchor, Button, Stack, TextInput } from "@mantine/core";
import { FormProblem } from "@/components/FormProblem";
import { useAskPasswordReset } from "@/features/auth/api";
import { CouponCard } from "@/features/auth/CouponCard";
import { isEmail } from "@/lib/forms";
import { useRequestForm } from "@/lib/useRequestForm";

/** Asks for a link by mail. What it answers does not tell strangers who has an account. */
export function ForgotPage() {
  const ask = useAskPasswordReset();
  const { form, submit, problem, isPending } = useRequestForm({
    initialValues: { email: "" },
    validate: {
      email: (value) =>
        isEmail(value) ? null : t`Enter an e-mail address, such as you@example.com.`,
    },
    send: ({ email }, outcome) => ask.mutate({ email: email.trim() }, outcome),
    isPending: ask.isPending,
  });

  return (
    <CouponCard
      title={t`Forgot your password?`}
      lead={t`We mail you a link with which you choose a new one.`}
    >
      {ask.data ? (
        <Answer mailGoesOut={ask.data.mailGoesOut} />
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack>
            <FormProblem message={problem} />
            <TextInput
              label={t`Your e-mail`}
              description={t`The one you sign in with.`}
              type="email"
              autoComplete="username"
              {...form.getInputProps("email")}
            />
            <Button type="submit" size="md" loading={isPending}>
              <Trans>Mail me a link</Trans>
            </Button>
          </Stack>
        </form>
      )}
      <Anchor href="/sign-in" underline="always">
        <Trans>Back to the sign-in</Trans>
      </Anchor>
    </CouponCard>
  );
}

function Answer({ mailGoesOut }: { mailGoesOut: boolean }) {
  return mailGoesOut ? (
    <Alert color="green" title={t`Look into your mail`} role="status">
      <Trans>
        If this address has an account, a link is on its way. It works once, for 30 minutes. Nothing
        after a few minutes? Look among the spam, or ask an owner.
      </Trans>
    </Alert>
  ) : (
    <Alert color="yellow" title={t`This Handbill sends no mail yet`} role="status">
      <Trans>
        No mail will come. Ask an owner to set a new password for you under Settings → Accounts.
      </Trans>
    </Alert>
  );
}
