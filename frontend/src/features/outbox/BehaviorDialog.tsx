import { Button, Group, Modal, NumberInput, Skeleton, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SandboxBehavior } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { FormProblem } from "@/components/FormProblem";
import { behaviorQuery, useSaveBehavior } from "@/features/outbox/api";
import { SHARES, WELL_BEHAVED } from "@/features/outbox/behavior";
import { showProblem } from "@/lib/forms";
import { notifyDone } from "@/lib/notify";

type BehaviorDialogProps = { opened: boolean; onClose: () => void };

export function BehaviorDialog({ opened, onClose }: BehaviorDialogProps) {
  const behavior = useQuery(behaviorQuery);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Sandbox behavior"
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {behavior.data ? (
        <BehaviorForm behavior={behavior.data} onClose={onClose} />
      ) : behavior.error ? (
        <ErrorState error={behavior.error} onRetry={behavior.refetch} />
      ) : (
        <Skeleton height={320} role="status" aria-label="Loading behavior" />
      )}
    </Modal>
  );
}

type BehaviorFormProps = { behavior: SandboxBehavior; onClose: () => void };

/** Shares are shown in percent and kept as fractions. */
export function BehaviorForm({ behavior, onClose }: BehaviorFormProps) {
  const save = useSaveBehavior();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm<Record<keyof SandboxBehavior, number | string>>({
    initialValues: inPercent(behavior),
    validate: {
      ...Object.fromEntries(SHARES.map(({ key }) => [key, shareProblem])),
      delayMillis: (value) => (isWithin(value, 60_000) ? null : "Enter a number from 0 to 60,000."),
    },
  });

  const submit = form.onSubmit((values) =>
    save.mutate(inFractions(values), {
      onSuccess: () => {
        notifyDone("The sandbox behaves as told from now on.");
        onClose();
      },
      onError: (error) => setProblem(showProblem(form, error, Object.keys(values))),
    }),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed" size="sm">
          See how a campaign copes with a provider that has a bad day. Applies to every message from
          now on; nothing here reaches customers.
        </Text>
        <FormProblem message={problem} />
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
          label="Delay"
          description="How long every answer takes."
          suffix=" ms"
          min={0}
          max={60_000}
          step={50}
          allowDecimal={false}
          thousandSeparator=","
          clampBehavior="none"
          {...form.getInputProps("delayMillis")}
        />
        <Group justify="space-between">
          <Button variant="subtle" onClick={() => form.setValues(inPercent(WELL_BEHAVED))}>
            All back to zero
          </Button>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              Save behavior
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

const isWithin = (value: number | string, most: number) =>
  typeof value === "number" && value >= 0 && value <= most;

const shareProblem = (value: number | string) =>
  isWithin(value, 100) ? null : "Enter a number from 0 to 100.";

function inPercent(behavior: SandboxBehavior) {
  const shares = SHARES.map(({ key }) => [key, Number((behavior[key] * 100).toFixed(2))]);
  return { ...behavior, ...Object.fromEntries(shares) };
}

function inFractions(values: Record<keyof SandboxBehavior, number | string>): SandboxBehavior {
  const shares = SHARES.map(({ key }) => [key, Number((Number(values[key]) / 100).toFixed(4))]);
  return {
    ...WELL_BEHAVED,
    delayMillis: Number(values.delayMillis),
    ...Object.fromEntries(shares),
  };
}
