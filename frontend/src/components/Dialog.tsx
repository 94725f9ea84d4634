import { t } from "@lingui/core/macro";
import { Modal, type ModalProps } from "@mantine/core";

type DialogProps = Pick<
  ModalProps,
  "opened" | "onClose" | "title" | "size" | "closeOnClickOutside" | "zIndex" | "children"
>;

/** What is in it is made anew at each opening. */
export function Dialog(props: DialogProps) {
  return <Modal {...props} closeButtonProps={{ "aria-label": t`Close` }} />;
}
