import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { setupQuery } from "@/api/shared";
import { FormProblem } from "@/components/FormProblem";
import { useSetup } from "@/features/auth/api";
import { BusinessStep } from "@/features/auth/BusinessStep";
import { CouponCard } from "@/features/auth/CouponCard";
import { OwnEmail, OwnPassword } from "@/features/auth/OwnFields";
import { isEmail } from "@/lib/forms";
import { passwordProblem } from "@/lib/password";
import { useRequestForm } from "@/lib/useRequestForm";

/** First who owns it, which opens it; then what its messages need. */
export function SetupPage() {
  const [isOwned, setOwned] = useState(false);
  return isOwned ? (
    <CouponCard title={t`Your business`} lead={t`What every e-mail needs before it may go out.`}>
      <BusinessStep />
    </CouponCard>
  ) : (
    <CouponCard
      title={t`Set up Handbill`}
      lead={t`Name your business and create the owner account.`}
    >
      <OwnerStep onDone={() => setOwned(true)} />
    </CouponCard>
  );
}

function OwnerStep({ onDone }: { onDone: () => void }) {
  const setup = useSetup();
  const codeNeeded = useQuery(setupQuery).data?.codeNeeded ?? false;
  const { form, submit, problem, isPending } = useRequestForm({
    initialValues: { businessName: "", email: "", password: "", code: "" },
    validate: {
      businessName: (value) => (value.trim() ? null : t`Enter the name your customers know.`),
      email: (value) =>
        isEmail(value) ? null : t`Enter an e-mail address, such as you@example.com.`,
      password: passwordProblem,
      code: (value) =>
        codeNeeded && !value.trim() ? t`Enter the code from the server's log.` : null,
    },
    send: setup.mutate,
    isPending: setup.isPending,
    onDone,
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormProblem message={problem} />
        <TextInput
          label={t`Business name`}
          autoComplete="organization"
          maxLength={200}
          autoFocus
          {...form.getInputProps("businessName")}
        />
        <OwnEmail {...form.getInputProps("email")} />
        <OwnPassword {...form.getInputProps("password")} />
        {codeNeeded && (
          <TextInput
            label={t`Set-up code`}
            description={t`It stands in the server’s log, behind “Set Handbill up”.`}
            autoComplete="off"
            maxLength={100}
            {...form.getInputProps("code")}
          />
        )}
        <Button type="submit" size="md" loading={isPending}>
          <Trans>Create owner account</Trans>
        </Button>
      </Stack>
    </form>
  );
}
