import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Alert, Anchor, Button, Loader, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { ApiError } from "@/api/problem";
import { ErrorState } from "@/components/ErrorState";
import { FormProblem } from "@/components/FormProblem";
import { passwordResetQuery, useAcceptPasswordReset } from "@/features/auth/api";
import { CouponCard } from "@/features/auth/CouponCard";
import { OwnEmail, OwnPassword } from "@/features/auth/OwnFields";
import { passwordProblem } from "@/lib/password";
import { useRequestForm } from "@/lib/useRequestForm";

/** Where the mailed link leads: choose a new password, once. */
export function ResetPage() {
  const token = useLocation({ select: ({ hash }) => hash });
  const reset = useQuery(passwordResetQuery(token));
  return (
    <CouponCard
      title={t`Choose a new password`}
      lead={t`You are signed out everywhere afterwards.`}
    >
      {reset.data ? (
        <Reset token={token} email={reset.data.email} />
      ) : isWorthless(reset.error) ? (
        <Alert color="red" title={t`This link no longer works`} role="alert">
          <Trans>
            It works once, for 30 minutes.{" "}
            <Anchor href="/forgot" underline="always">
              Ask for a new one
            </Anchor>
          </Trans>
        </Alert>
      ) : reset.error ? (
        <ErrorState error={reset.error} onRetry={reset.refetch} />
      ) : (
        <Loader role="status" aria-label={t`Opening the link`} />
      )}
    </CouponCard>
  );
}

/** What is no token at all is refused by its form. */
const isWorthless = (error: unknown) =>
  error instanceof ApiError && (error.status === 404 || error.status === 422);

function Reset({ token, email }: { token: string; email: string }) {
  const accept = useAcceptPasswordReset();
  const { form, submit, problem, isPending } = useRequestForm({
    initialValues: { password: "" },
    validate: { password: passwordProblem },
    send: ({ password }, outcome) => accept.mutate({ token, password }, outcome),
    isPending: accept.isPending,
  });
  if (accept.isSuccess) {
    return (
      <Alert color="green" title={t`Your password is changed`} role="status">
        <Anchor href="/sign-in" underline="always">
          <Trans>Sign in with the new one</Trans>
        </Anchor>
      </Alert>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormProblem message={problem} />
        <OwnEmail readOnly value={email} />
        <OwnPassword {...form.getInputProps("password")} />
        <Button type="submit" size="md" loading={isPending}>
          <Trans>Set the password</Trans>
        </Button>
      </Stack>
    </form>
  );
}
