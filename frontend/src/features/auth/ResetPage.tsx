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
    <CouponCard title="Choose a new password" lead="You are signed out everywhere afterwards.">
      {reset.data ? (
        <Reset token={token} email={reset.data.email} />
      ) : isWorthless(reset.error) ? (
        <Alert color="red" title="This link no longer works" role="alert">
          It works once, for 30 minutes.{" "}
          <Anchor href="/forgot" underline="always">
            Ask for a new one
          </Anchor>
        </Alert>
      ) : reset.error ? (
        <ErrorState error={reset.error} onRetry={reset.refetch} />
      ) : (
        <Loader role="status" aria-label="Opening the link" />
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
      <Alert color="green" title="Your password is changed" role="status">
        <Anchor href="/sign-in" underline="always">
          Sign in with the new one
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
          Set the password
        </Button>
      </Stack>
    </form>
  );
}
