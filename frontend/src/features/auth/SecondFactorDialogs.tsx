import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { PasswordInput, Text, TextInput } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import type { ReactNode } from "react";
import { useMe } from "@/api/shared";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { useRenewRecoveryCodes, useTurnOffSecondFactor } from "@/features/auth/api";
import { RecoveryCodes } from "@/features/auth/SetUpFactorDialog";
import { notifyDone } from "@/lib/notify";
import { type Outcome, useRequestForm } from "@/lib/useRequestForm";

type DialogProps = { opened: boolean; onClose: () => void };
type BothProofs = { password: string; code: string };

export function RenewCodesDialog({ opened, onClose }: DialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t`Make new recovery codes`}
      closeOnClickOutside={false}
    >
      <RenewCodes onClose={onClose} />
    </Dialog>
  );
}

function RenewCodes({ onClose }: { onClose: () => void }) {
  const renew = useRenewRecoveryCodes();
  if (renew.data) return <RecoveryCodes codes={renew.data.codes} onClose={onClose} />;
  return (
    <BothProofsForm
      send={renew.mutate}
      isPending={renew.isPending}
      submitLabel={t`Make new codes`}
      onClose={onClose}
    >
      <Trans>The old ones stop working.</Trans>
    </BothProofsForm>
  );
}

export function TurnOffDialog({ opened, onClose }: DialogProps) {
  const turnOff = useTurnOffSecondFactor();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Turn the second factor off`}>
      <BothProofsForm
        send={turnOff.mutate}
        isPending={turnOff.isPending}
        submitLabel={t`Turn off`}
        onClose={onClose}
        onDone={() => {
          onClose();
          notifyDone(t`Signing in asks for no code now.`);
        }}
      >
        <Trans>Signing in asks for no code afterwards. Recovery codes stop working.</Trans>
      </BothProofsForm>
    </Dialog>
  );
}

type BothProofsFormProps<Answer> = {
  send: (proofs: BothProofs, outcome: Outcome<Answer>) => void;
  isPending: boolean;
  submitLabel: string;
  onClose: () => void;
  onDone?: () => void;
  children: ReactNode;
};

/** Password and code, which changing the second factor asks for. */
function BothProofsForm<Answer>(props: BothProofsFormProps<Answer>) {
  const { send, isPending, submitLabel, onClose, onDone, children } = props;
  const { hasPassword } = useMe().account;
  const request = useRequestForm({
    initialValues: { password: "", code: "" },
    validate: {
      password: hasPassword ? isNotEmpty(t`Enter your password.`) : () => null,
      code: isNotEmpty(t`Enter the code that your app shows.`),
    },
    send,
    isPending,
    onDone,
  });
  return (
    <DialogForm
      request={request}
      onClose={onClose}
      submitLabel={submitLabel}
      lead={<Text size="sm">{children}</Text>}
    >
      {hasPassword && (
        <PasswordInput
          label={t`Password`}
          autoComplete="current-password"
          data-autofocus
          {...request.form.getInputProps("password")}
        />
      )}
      <TextInput
        label={t`Code`}
        description={t`Of the app, or a recovery code.`}
        autoComplete="one-time-code"
        maxLength={100}
        {...request.form.getInputProps("code")}
      />
    </DialogForm>
  );
}
