import { notifications } from "@mantine/notifications";
import { messageOf } from "@/api/problem";

export function notifyDone(message: string) {
  notifications.show({ message, color: "teal", autoClose: 4_000 });
}

export function notifyError(error: unknown) {
  notifications.show({
    title: "That did not work",
    message: messageOf(error),
    color: "red",
    autoClose: 10_000,
  });
}
