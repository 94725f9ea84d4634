import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { FormProblem } from "@/components/FormProblem";
import { useSetup } from "@/features/auth/api";
import { CouponCard } from "@/features/auth/CouponCard";
import { isEmail, showProblem } from "@/lib/forms";
import { passwordProblem } from "@/lib/password";

export function SetupPage() {
  const navigate = useNavigate();
  const setup = useSetup();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    initialValues: { businessName: "", email: "", password: "" },
    validate: {
      businessName: (value) => (value.trim() ? null : "Enter the name your customers know."),
      email: (value) =>
        isEmail(value) ? null : "Enter an e-mail address, such as you@example.com.",
      password: passwordProblem,
    },
  });

  const submit = form.onSubmit((values) =>
    setup.mutate(values, {
      onSuccess: () => navigate({ to: "/" }),
      onError: (error) => setProblem(showProblem(form, error, Object.keys(values))),
    }),
  );

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
          <TextInput
            label="Your e-mail"
            description="You sign in with it."
            type="email"
            autoComplete="username"
            {...form.getInputProps("email")}
          />
          <PasswordInput
            label="Password"
            description="At least 10 characters; a short sentence works well."
            autoComplete="new-password"
            {...form.getInputProps("password")}
          />
          <Button type="submit" size="md" loading={setup.isPending}>
            Create owner account
          </Button>
        </Stack>
      </form>
    </CouponCard>
  );
}
