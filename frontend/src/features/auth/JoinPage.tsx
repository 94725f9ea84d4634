import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Alert, Button, Loader, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { ApiError } from "@/api/problem";
import type { InvitationGreeting } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { FormProblem } from "@/components/FormProblem";
import { invitationQuery, useAcceptInvitation } from "@/features/auth/api";
import { CouponCard } from "@/features/auth/CouponCard";
import { OwnEmail, OwnPassword } from "@/features/auth/OwnFields";
import { isEmail } from "@/lib/forms";
import { passwordProblem } from "@/lib/password";
import { LONGEST_PIN, pinProblem } from "@/lib/pin";
import { useRequestForm } from "@/lib/useRequestForm";

/** Where an invitation's link leads: make an account of one's own. */
export function JoinPage() {
  const token = useLocation({ select: ({ hash }) => hash });
  const invitation = useQuery(invitationQuery(token));
  if (invitation.data) return <Join token={token} greeting={invitation.data} />;
  return (
    <CouponCard title={t`Join`} lead={t`An invitation to redeem coupons at the counter.`}>
      {isWorthless(invitation.error) ? (
        <Alert color="red" title={t`This link no longer works`} role="alert">
          <Trans>It works once, for a week. Ask whoever sent it for a new one.</Trans>
        </Alert>
      ) : invitation.error ? (
        <ErrorState error={invitation.error} onRetry={invitation.refetch} />
      ) : (
        <Loader role="status" aria-label={t`Opening the invitation`} />
      )}
    </CouponCard>
  );
}

const isWorthless = (error: unknown) => error instanceof ApiError && error.status === 404;

const WORK: Record<string, string> = {
  staff: t`Redeem coupons at the counter under your own name.`,
  marketer: t`Work on customers and campaigns.`,
};

function Join({ token, greeting }: { token: string; greeting: InvitationGreeting }) {
  const { businessName } = greeting;
  const navigate = useNavigate();
  const accept = useAcceptInvitation();
  const { form, submit, problem, isPending } = useRequestForm({
    initialValues: { email: greeting.email ?? "", name: greeting.name, password: "", pin: "" },
    validate: {
      name: (value) => (value.trim() ? null : t`Enter the name your colleagues know.`),
      email: (value) =>
        isEmail(value) ? null : t`Enter an e-mail address, such as you@example.com.`,
      password: passwordProblem,
      pin: (value) => (value === "" ? null : pinProblem(value)),
    },
    send: ({ email, pin, ...values }, outcome) =>
      accept.mutate(
        { ...values, token, pin: pin || undefined, email: greeting.email ? undefined : email },
        outcome,
      ),
    isPending: accept.isPending,
    onDone: () => void navigate({ to: "/" }),
  });

  return (
    <CouponCard title={t`Join ${businessName}`} lead={WORK[greeting.role] ?? ""}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormProblem message={problem} />
          <TextInput
            label={t`Your name`}
            autoComplete="name"
            maxLength={200}
            {...form.getInputProps("name")}
          />
          <OwnEmail readOnly={Boolean(greeting.email)} {...form.getInputProps("email")} />
          <OwnPassword {...form.getInputProps("password")} />
          <PasswordInput
            label="PIN"
            description={t`Optional: 4 to 8 digits that unlock a shared device.`}
            inputMode="numeric"
            autoComplete="off"
            maxLength={LONGEST_PIN}
            {...form.getInputProps("pin")}
          />
          <Button type="submit" size="md" loading={isPending}>
            <Trans>Join</Trans>
          </Button>
        </Stack>
      </form>
    </CouponCard>
  );
}
