import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { PasswordInput, Text, TextInput } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import { useMutation, useQuery } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { oidcQuery } from "@/api/oidc";
import { secondFactorQuery, useMe } from "@/api/shared";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { ProofElsewhere } from "@/components/shell/ProofElsewhere";
import { useRequestForm } from "@/lib/useRequestForm";

/** Over the dialog out of which it was asked. */
const ABOVE_DIALOGS = 400;

type ProofDialogProps = { onSettled: (isProven: boolean) => void };

/** Asks for the password, or leads to the sign-in service; then what was refused goes on. */
export function ProofDialog({ onSettled }: ProofDialogProps) {
  const { account } = useMe();
  const { data: oidc } = useQuery(oidcQuery);
  const service = oidc?.isLinked ? oidc.name : null;
  return (
    <Dialog opened onClose={() => onSettled(false)} title={t`Is it you?`} zIndex={ABOVE_DIALOGS}>
      {account.hasPassword && <ProofForm onSettled={onSettled} />}
      {service && (
        <ProofElsewhere
          name={service}
          isOnlyWay={!account.hasPassword}
          onProven={() => onSettled(true)}
        />
      )}
      {!account.hasPassword && oidc && !service && (
        <Text size="sm">
          <Trans>
            You have no password here, and the service that you signed in with is gone. Set a
            password by “Forgot your password?” on the sign-in page.
          </Trans>
        </Text>
      )}
    </Dialog>
  );
}

function ProofForm({ onSettled }: ProofDialogProps) {
  const factor = useQuery(secondFactorQuery);
  const needsCode = factor.data?.isOn === true;
  const prove = useMutation({
    mutationFn: (body: { password: string; code?: string }) =>
      answer(client.POST("/api/v1/me/proof", { body })),
  });
  const request = useRequestForm({
    initialValues: { password: "", code: "" },
    validate: {
      password: isNotEmpty(t`Enter your password.`),
      code: (code) => (needsCode && code.trim() === "" ? t`Enter the code.` : null),
    },
    send: ({ password, code }, outcome) =>
      prove.mutate({ password, code: needsCode ? code : undefined }, outcome),
    isPending: prove.isPending || factor.isPending,
    onDone: () => onSettled(true),
  });
  return (
    <DialogForm
      request={request}
      onClose={() => onSettled(false)}
      submitLabel={t`Continue`}
      lead={
        <Text size="sm">
          <Trans>You signed in a while ago. Enter your password again to go on.</Trans>
        </Text>
      }
    >
      <PasswordInput
        label={t`Your password`}
        autoComplete="current-password"
        data-autofocus
        {...request.form.getInputProps("password")}
      />
      {needsCode && (
        <TextInput
          label={t`Code`}
          description={t`Of the app on your phone, or a recovery code.`}
          autoComplete="one-time-code"
          maxLength={100}
          {...request.form.getInputProps("code")}
        />
      )}
    </DialogForm>
  );
}
