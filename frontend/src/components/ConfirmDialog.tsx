import { t } from "@lingui/core/macro";
import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { messageOf } from "@/api/problem";
import { Dialog } from "@/components/Dialog";
import { FormProblem } from "@/components/FormProblem";

type ConfirmDialogProps = {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, to how many, and whether it can be undone. */
  children: ReactNode;
  /** The verb on the button: "Delete customer", never "OK". */
  confirmLabel: string;
  /** The way out, where "Cancel" would sound like what is asked. */
  cancelLabel?: string;
  onConfirm: () => void;
  isPending?: boolean;
  /** Nothing to confirm yet. */
  isBlocked?: boolean;
  /** A failed attempt keeps the dialog open and is told here. */
  error?: unknown;
  danger?: boolean;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, title, children, confirmLabel, onConfirm, isPending, error } = props;
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Stack>
        <FormProblem message={error ? messageOf(error) : null} />
        <div>{children}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={isPending} data-autofocus>
            {props.cancelLabel ?? t`Cancel`}
          </Button>
          <Button
            color={props.danger ? "red" : undefined}
            onClick={onConfirm}
            loading={isPending}
            disabled={props.isBlocked}
          >
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
