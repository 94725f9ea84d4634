import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useState } from "react";
import type { Channel } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { useSuppress } from "@/features/settings/api";
import { showProblem } from "@/lib/forms";
import { notifyDone } from "@/lib/notify";

export function SuppressDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Suppress an address"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <SuppressForm onClose={onClose} />
    </Modal>
  );
}

function SuppressForm({ onClose }: { onClose: () => void }) {
  const suppress = useSuppress();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    initialValues: { channel: "email" as Channel, address: "" },
    validate: { address: isNotEmpty("Enter the address that must not be written to.") },
  });

  const submit = form.onSubmit((values) =>
    suppress.mutate(values, {
      onSuccess: ({ address }) => {
        notifyDone(`${address} is not written to again.`);
        onClose();
      },
      onError: (error) => setProblem(showProblem(form, error, ["address"])),
    }),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormProblem message={problem} />
        <SegmentedControl
          aria-label="Channel"
          data={[
            { value: "email", label: "E-mail" },
            { value: "sms", label: "SMS" },
          ]}
          {...form.getInputProps("channel")}
        />
        <TextInput
          label={form.values.channel === "email" ? "E-mail address" : "Phone number"}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps("address")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={suppress.isPending}>
            Suppress address
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
