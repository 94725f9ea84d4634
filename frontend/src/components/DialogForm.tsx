import { t } from "@lingui/core/macro";
import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { FormProblem } from "@/components/FormProblem";
import type { RequestForm } from "@/lib/useRequestForm";

type DialogFormProps<Values> = {
  request: RequestForm<Values>;
  onClose: () => void;
  /** The verb on the button: "Add topic", never "OK". */
  submitLabel: string;
  cancelLabel?: string;
  /** What is said above the fields. */
  lead?: ReactNode;
  /** A further button, away from the others. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The form in a dialog: what went wrong, the fields, and the way out and on. */
export function DialogForm<Values>(props: DialogFormProps<Values>) {
  const { request, onClose, submitLabel, cancelLabel = t`Cancel`, lead, aside, children } = props;
  return (
    <form onSubmit={request.submit} noValidate>
      <Stack>
        {lead}
        <FormProblem message={request.problem} />
        {children}
        <Group justify={aside ? "space-between" : "flex-end"}>
          {aside}
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {cancelLabel}
            </Button>
            <Button type="submit" loading={request.isPending}>
              {submitLabel}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
