import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { FormProblem } from "@/components/FormProblem";
import { useSignIn } from "@/features/auth/api";
import { CouponCard } from "@/features/auth/CouponCard";
import { localPath } from "@/lib/search";
import { useRequestForm } from "@/lib/useRequestForm";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { from } = route.useSearch();
  const router = useRouter();
  const signIn = useSignIn();
  const { form, submit, problem, isPending } = useRequestForm({
    initialValues: { email: "", password: "" },
    validate: {
      email: isNotEmpty("Enter your e-mail address."),
      password: isNotEmpty("Enter your password."),
    },
    send: signIn.mutate,
    isPending: signIn.isPending,
    onDone: () => router.history.push(localPath(from)),
  });

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
          <Button type="submit" size="md" loading={isPending}>
            Sign in
          </Button>
        </Stack>
      </form>
    </CouponCard>
  );
}
