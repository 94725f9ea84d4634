import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Stack, Text, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { CustomerView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useEraseCustomer } from "@/features/customers/api";
import { notifyDone } from "@/lib/notify";

type EraseDialogProps = { customer: CustomerView; opened: boolean; onClose: () => void };

/** Forgets a customer who asks for it. Typing their address keeps it from happening to another one. */
export function EraseDialog({ customer, opened, onClose }: EraseDialogProps) {
  const [typed, setTyped] = useState("");
  const erase = useEraseCustomer(customer.id);
  const navigate = useNavigate();
  const address = customer.email ?? customer.phone ?? "";
  const isRight = typed.trim().toLowerCase() === address.toLowerCase();
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t`Erase this customer for good?`}
      confirmLabel={t`Erase for good`}
      danger
      isBlocked={!isRight}
      isPending={erase.isPending}
      error={erase.error}
      onConfirm={() =>
        erase.mutate(typed.trim(), {
          onSuccess: () => {
            notifyDone(t`The customer is erased.`);
            void navigate({ to: "/customers" });
          },
        })
      }
    >
      <Stack gap="sm">
        <Text>
          <Trans>
            For people who ask to be forgotten. Everything that names them goes: details, addresses
            in sent messages, their history. Campaigns keep their figures, and campaigns under way
            skip them. This cannot be undone.
          </Trans>
        </Text>
        <Text>
          <Trans>
            A code that nobody can read back stays for each address, so that a later import does not
            write to them again.
          </Trans>
        </Text>
        <TextInput
          label={t`Type ${address} to confirm`}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  );
}
