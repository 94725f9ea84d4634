import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Card, Group, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import { FormProblem } from "@/components/FormProblem";
import { useRemovePin, useSetPin } from "@/features/auth/api";
import { notifyDone, notifyError } from "@/lib/notify";
import { LONGEST_PIN, pinProblem } from "@/lib/pin";
import { useRequestForm } from "@/lib/useRequestForm";

type PinFormProps = { hasPin: boolean; hasPassword: boolean };

/** The PIN by which somebody takes over a shared device. */
export function PinForm({ hasPin, hasPassword }: PinFormProps) {
  const setPin = useSetPin();
  const removePin = useRemovePin();
  const { form, submit, problem, isPending } = useRequestForm({
    initialValues: { password: "", pin: "" },
    validate: {
      password: hasPassword ? isNotEmpty(t`Enter your current password.`) : () => null,
      pin: pinProblem,
    },
    send: setPin.mutate,
    isPending: setPin.isPending,
    onDone: (_, fields) => {
      fields.reset();
      notifyDone(t`PIN saved.`);
    },
  });
  const remove = () =>
    removePin.mutate(undefined, {
      onSuccess: () => notifyDone(t`PIN removed.`),
      onError: notifyError,
    });

  return (
    <Card component="form" onSubmit={submit} aria-labelledby="pin-title" noValidate>
      <Stack>
        <div>
          <Title order={2} size="h3" id="pin-title">
            PIN
          </Title>
          <Text size="sm" c="dimmed">
            <Trans>
              Unlocks a device that several people share at the counter, for redeeming alone.
            </Trans>
          </Text>
        </div>
        <FormProblem message={problem} />
        {hasPassword && (
          <PasswordInput
            label={t`Password`}
            description={t`Your present one, to be sure that it is you.`}
            autoComplete="current-password"
            {...form.getInputProps("password")}
          />
        )}
        <PasswordInput
          label={hasPin ? t`New PIN` : "PIN"}
          description={t`4 to 8 digits.`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={LONGEST_PIN}
          {...form.getInputProps("pin")}
        />
        <Group>
          <Button type="submit" variant="default" loading={isPending}>
            {hasPin ? t`Change PIN` : t`Set PIN`}
          </Button>
          {hasPin && (
            <Button variant="subtle" color="red" loading={removePin.isPending} onClick={remove}>
              <Trans>Remove PIN</Trans>
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  );
}
