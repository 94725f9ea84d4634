import { Button, Card, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import { useMe } from "@/api/shared";
import { FormProblem } from "@/components/FormProblem";
import { PageHeader } from "@/components/PageHeader";
import { useProfileChange } from "@/features/auth/api";
import { LanguageCard } from "@/features/auth/LanguageCard";
import { NewsCard } from "@/features/auth/NewsCard";
import { OidcCard } from "@/features/auth/OidcCard";
import { PinForm } from "@/features/auth/PinForm";
import { SecondFactorCard } from "@/features/auth/SecondFactorCard";
import { SessionsCard } from "@/features/auth/SessionsCard";
import { notifyDone } from "@/lib/notify";
import { passwordProblem } from "@/lib/password";
import { useRequestForm } from "@/lib/useRequestForm";
import { OFFERS_LANGUAGES } from "@/lib/words";

export function ProfilePage() {
  const { account, sharedDevice } = useMe();
  return (
    <>
      <PageHeader title="Your profile" description={`${account.email} · ${account.role}`} />
      <Stack maw={520} gap="lg">
        <NameForm name={account.name} />
        {OFFERS_LANGUAGES && <LanguageCard own={account.language ?? null} />}
        <PasswordForm hasPassword={account.hasPassword} />
        {!sharedDevice && <OidcCard />}
        {!sharedDevice && <SecondFactorCard />}
        {!sharedDevice && <PinForm hasPin={account.hasPin} hasPassword={account.hasPassword} />}
        {!sharedDevice && account.role !== "staff" && <NewsCard />}
        {!sharedDevice && <SessionsCard />}
      </Stack>
    </>
  );
}

function NameForm({ name }: { name: string }) {
  const change = useProfileChange();
  const { form, submit, problem, isPending } = useRequestForm({
    initialValues: { name },
    send: change.mutate,
    isPending: change.isPending,
    onDone: () => notifyDone("Name saved."),
  });
  return (
    <Card component="form" onSubmit={submit} aria-label="Name">
      <Stack>
        <FormProblem message={problem} />
        <TextInput
          label="Your name"
          autoComplete="name"
          maxLength={200}
          {...form.getInputProps("name")}
        />
        <Button type="submit" variant="default" loading={isPending} w="fit-content">
          Save name
        </Button>
      </Stack>
    </Card>
  );
}

function PasswordForm({ hasPassword }: { hasPassword: boolean }) {
  const change = useProfileChange();
  const { form, submit, problem, isPending } = useRequestForm({
    initialValues: { currentPassword: "", newPassword: "" },
    validate: {
      currentPassword: hasPassword ? isNotEmpty("Enter your current password.") : () => null,
      newPassword: passwordProblem,
    },
    send: change.mutate,
    isPending: change.isPending,
    onDone: (_, fields) => {
      fields.reset();
      notifyDone(hasPassword ? "Password changed." : "Password set.");
    },
  });
  return (
    <Card component="form" onSubmit={submit} aria-labelledby="password-title" noValidate>
      <Stack>
        <Title order={2} size="h3" id="password-title">
          Password
        </Title>
        <FormProblem message={problem} />
        {hasPassword ? (
          <PasswordInput
            label="Current password"
            autoComplete="current-password"
            {...form.getInputProps("currentPassword")}
          />
        ) : (
          <Text size="sm" c="dimmed">
            You have none here. With one you can sign in while the other way is closed.
          </Text>
        )}
        <PasswordInput
          label="New password"
          autoComplete="new-password"
          {...form.getInputProps("newPassword")}
        />
        <Button type="submit" variant="default" loading={isPending} w="fit-content">
          {hasPassword ? "Change password" : "Set password"}
        </Button>
      </Stack>
    </Card>
  );
}
