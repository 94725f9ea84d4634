import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { FormProblem } from "@/components/FormProblem";
import { useSignIn } from "@/features/auth/api";
import { CouponCard } from "@/features/auth/CouponCard";
import { showProblem } from "@/lib/forms";
import { localPath } from "@/lib/search";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { from } = route.useSearch();
  const router = useRouter();
  const signIn = useSignIn();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    initialValues: { email: "", password: "" },
    validate: {
      email: isNotEmpty("Enter your e-mail address."),
      password: isNotEmpty("Enter your password."),
    },
  });

  const submit = form.onSubmit((values) =>
    signIn.mutate(values, {
      onSuccess: () => router.history.push(localPath(from)),
      onError: (error) => setProblem(showProblem(form, error, ["email", "password"])),
    }),
  );

  return (
    <CouponCard title="Sign in" lead="Campaigns, customers and coupons of your business.">
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormProblem message={problem} />
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
            autoFocus
            {...form.getInputProps("email")}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            {...form.getInputProps("password")}
          />
          <Button type="submit" size="md" loading={signIn.isPending}>
            Sign in
          </Button>
        </Stack>
      </form>
    </CouponCard>
  );
}
