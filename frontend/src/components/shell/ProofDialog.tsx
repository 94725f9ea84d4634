import { PasswordInput, Text, TextInput } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import { useMutation, useQuery } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { secondFactorQuery } from "@/api/shared";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { useRequestForm } from "@/lib/useRequestForm";

/** Over the dialog out of which it was asked. */
const ABOVE_DIALOGS = 400;

type ProofDialogProps = { onSettled: (isProven: boolean) => void };

/** Asks for the password, and the code where there is a second factor; then what was refused goes on. */
export function ProofDialog({ onSettled }: ProofDialogProps) {
  const giveUp = () => onSettled(false);
  return (
    <Dialog opened onClose={giveUp} title="Is it you?" zIndex={ABOVE_DIALOGS}>
      <ProofForm onSettled={onSettled} />
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
      password: isNotEmpty("Enter your password."),
      code: (code) => (needsCode && code.trim() === "" ? "Enter the code." : null),
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
      submitLabel="Continue"
      lead={<Text size="sm">You signed in a while ago. Enter your password again to go on.</Text>}
    >
      <PasswordInput
        label="Your password"
        autoComplete="current-password"
        data-autofocus
        {...request.form.getInputProps("password")}
      />
      {needsCode && (
        <TextInput
          label="Code"
          description="Of the app on your phone, or a recovery code."
          autoComplete="one-time-code"
          maxLength={100}
          {...request.form.getInputProps("code")}
        />
      )}
    </DialogForm>
  );
}
