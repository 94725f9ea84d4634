import { t } from "@lingui/core/macro";
import { TextInput } from "@mantine/core";
import { DialogForm } from "@/components/DialogForm";
import { type Outcome, useRequestForm } from "@/lib/useRequestForm";

type NameFormProps = {
  name: string;
  submitLabel: string;
  send: (values: { name: string }, outcome: Outcome<unknown>) => void;
  isPending: boolean;
  onClose: () => void;
};

/** What a template is called. */
export function NameForm({ name, submitLabel, send, isPending, onClose }: NameFormProps) {
  const request = useRequestForm({
    initialValues: { name },
    validate: { name: (value) => (value.trim() ? null : t`Give the template a name.`) },
    send: (values: { name: string }, outcome: Outcome<unknown>) =>
      send({ name: values.name.trim() }, outcome),
    isPending,
    onDone: onClose,
  });
  return (
    <DialogForm request={request} onClose={onClose} submitLabel={submitLabel}>
      <TextInput
        label={t`Name of the template`}
        maxLength={200}
        data-autofocus
        {...request.form.getInputProps("name")}
      />
    </DialogForm>
  );
}
