import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { setupQuery } from "@/api/shared";
import type { Me } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { useSetTimeZone, useSetup } from "@/features/auth/api";
import { CouponCard } from "@/features/auth/CouponCard";
import { OwnEmail, OwnPassword } from "@/features/auth/OwnFields";
import { isEmail } from "@/lib/forms";
import { notifyError } from "@/lib/notify";
import { passwordProblem } from "@/lib/password";
import { ownTimeZone } from "@/lib/timeZones";
import { useRequestForm } from "@/lib/useRequestForm";

export function SetupPage() {
  const navigate = useNavigate();
  const setup = useSetup();
  const codeNeeded = useQuery(setupQuery).data?.codeNeeded ?? false;
  const { mutateAsync: setTimeZone } = useSetTimeZone();
  const zone = ownTimeZone();
  const { form, submit, problem, isPending } = useRequestForm({
    initialValues: { businessName: "", email: "", password: "", code: "" },
    validate: {
      businessName: (value) => (value.trim() ? null : "Enter the name your customers know."),
      email: (value) =>
        isEmail(value) ? null : "Enter an e-mail address, such as you@example.com.",
      password: passwordProblem,
      code: (value) =>
        codeNeeded && !value.trim() ? "Enter the code from the server's log." : null,
    },
    send: setup.mutate,
    isPending: setup.isPending,
    onDone: ({ business }: Me) => {
      // The owner is there already: a time zone that is not taken is told, and set in the settings.
      if (business.timeZone !== zone) void setTimeZone(zone).catch(notifyError);
      void navigate({ to: "/" });
    },
  });

  return (
    <CouponCard title="Set up Handbill" lead="Name your business and create the owner account.">
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormProblem message={problem} />
          <TextInput
            label="Business name"
            autoComplete="organization"
            maxLength={200}
            autoFocus
            {...form.getInputProps("businessName")}
          />
          <OwnEmail {...form.getInputProps("email")} />
          <OwnPassword {...form.getInputProps("password")} />
          {codeNeeded && (
            <TextInput
              label="Set-up code"
              description="It stands in the server's log, in the line that starts with “Set Handbill up”."
              autoComplete="off"
              maxLength={100}
              {...form.getInputProps("code")}
            />
          )}
          <Text size="sm" c="dimmed">
            Times are those of {zone.replaceAll("_", " ")}, as on this device. The settings can
            change that.
          </Text>
          <Button type="submit" size="md" loading={isPending}>
            Create owner account
          </Button>
        </Stack>
      </form>
    </CouponCard>
  );
}
