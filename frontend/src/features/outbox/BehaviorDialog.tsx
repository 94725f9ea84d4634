import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, NumberInput, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { SandboxBehavior } from "@/api/types";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { ErrorState } from "@/components/ErrorState";
import { behaviorQuery, useSaveBehavior } from "@/features/outbox/api";
import { SHARES, WELL_BEHAVED } from "@/features/outbox/behavior";
import { notifyDone } from "@/lib/notify";
import { SEPARATORS } from "@/lib/separators";
import { useRequestForm } from "@/lib/useRequestForm";

type BehaviorDialogProps = { opened: boolean; onClose: () => void };

export function BehaviorDialog({ opened, onClose }: BehaviorDialogProps) {
  const behavior = useQuery(behaviorQuery);
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Simulate problems`} size="lg">
      {behavior.data ? (
        <BehaviorForm behavior={behavior.data} onClose={onClose} />
      ) : behavior.error ? (
        <ErrorState error={behavior.error} onRetry={behavior.refetch} />
      ) : (
        <Skeleton height={320} role="status" aria-label={t`Loading`} />
      )}
    </Dialog>
  );
}

type BehaviorFormProps = { behavior: SandboxBehavior; onClose: () => void };

/** Shares are shown in percent and kept as fractions. */
export function BehaviorForm({ behavior, onClose }: BehaviorFormProps) {
  const save = useSaveBehavior();
  const request = useRequestForm<BehaviorValues, unknown>({
    initialValues: inPercent(behavior),
    validate: {
      ...Object.fromEntries(SHARES.map(({ key }) => [key, shareProblem])),
      delayMillis: (value) =>
        isWithin(value, 60_000) ? null : t`Enter a number from 0 to 60,000.`,
    },
    send: (values, outcome) => save.mutate(inFractions(values), outcome),
    isPending: save.isPending,
    onDone: () => {
      notifyDone(t`The sandbox behaves as told from now on.`);
      onClose();
    },
  });
  const { form } = request;

  return (
    <DialogForm
      request={request}
      onClose={onClose}
      submitLabel={t`Save`}
      lead={
        <Text c="dimmed" size="sm">
          <Trans>
            See how a campaign copes with a provider that has a bad day. Applies to every message
            from now on; nothing here reaches customers.
          </Trans>
        </Text>
      }
      aside={
        <Button variant="subtle" onClick={() => form.setValues(inPercent(WELL_BEHAVED))}>
          <Trans>All back to zero</Trans>
        </Button>
      }
    >
      {SHARES.map(({ key, label, description }) => (
        <NumberInput
          key={key}
          label={label}
          description={description}
          suffix=" %"
          min={0}
          max={100}
          step={5}
          decimalScale={2}
          clampBehavior="none"
          {...form.getInputProps(key)}
        />
      ))}
      <NumberInput
        label={t`Delay`}
        description={t`How long every answer takes.`}
        suffix=" ms"
        min={0}
        max={60_000}
        step={50}
        allowDecimal={false}
        {...SEPARATORS}
        clampBehavior="none"
        {...form.getInputProps("delayMillis")}
      />
    </DialogForm>
  );
}

type BehaviorValues = Record<keyof SandboxBehavior, number | string>;

const isWithin = (value: number | string, most: number) =>
  typeof value === "number" && value >= 0 && value <= most;

const shareProblem = (value: number | string) =>
  isWithin(value, 100) ? null : t`Enter a number from 0 to 100.`;

function inPercent(behavior: SandboxBehavior) {
  const shares = SHARES.map(({ key }) => [key, Number((behavior[key] * 100).toFixed(2))]);
  return { ...behavior, ...Object.fromEntries(shares) };
}

function inFractions(values: BehaviorValues): SandboxBehavior {
  const shares = SHARES.map(({ key }) => [key, Number((Number(values[key]) / 100).toFixed(4))]);
  return {
    ...WELL_BEHAVED,
    delayMillis: Number(values.delayMillis),
    ...Object.fromEntries(shares),
  };
}
