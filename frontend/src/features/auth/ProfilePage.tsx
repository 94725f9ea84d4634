import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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

const ROLES: Record<string, string> = {
  owner: t`owner`,
  marketer: t`marketer`,
  staff: t`staff`,
};

export function ProfilePage() {
  const { account, sharedDevice } = useMe();
  return (
    <>
      <PageHeader
        title={t`Your profile`}
        description={`${account.email} · ${ROLES[account.role] ?? account.role}`}
      />
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
    onDone: () => notifyDone(t`Name saved.`),
  });
  return (
    <Card component="form" onSubmit={submit} aria-label={t`Name`}>
      <Stack>
        <FormProblem message={problem} />
        <TextInput
          label={t`Your name`}
          autoComplete="name"
          maxLength={200}
          {...form.getInputProps("name")}
        />
        <Button type="submit" variant="default" loading={isPending} w="fit-content">
          <Trans>Save name</Trans>
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
      currentPassword: hasPassword ? isNotEmpty(t`Enter your current password.`) : () => null,
      newPassword: passwordProblem,
    },
    send: change.mutate,
    isPending: change.isPending,
    onDone: (_, fields) => {
      fields.reset();
      notifyDone(hasPassword ? t`Password changed.` : t`Password set.`);
    },
  });
  return (
    <Card component="form" onSubmit={submit} aria-labelledby="password-title" noValidate>
      <Stack>
        <Title order={2} size="h3" id="password-title">
          <Trans>Password</Trans>
        </Title>
        <FormProblem message={problem} />
        {hasPassword ? (
          <PasswordInput
            label={t`Current password`}
            autoComplete="current-password"
            {...form.getInputProps("currentPassword")}
          />
        ) : (
          <Text size="sm" c="dimmed">
            <Trans>
              You have none here. With one you can sign in while the other way is closed.
            </Trans>
          </Text>
        )}
        <PasswordInput
          label={t`New password`}
          autoComplete="new-password"
          {...form.getInputProps("newPassword")}
        />
        <Button type="submit" variant="default" loading={isPending} w="fit-content">
          {hasPassword ? t`Change password` : t`Set password`}
        </Button>
      </Stack>
    </Card>
  );
}
