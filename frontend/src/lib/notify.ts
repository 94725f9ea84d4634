import { t } from "@lingui/core/macro";
import { SHOWN_FOR } from "@/api/intervals";
import { messageOf } from "@/api/problem";

export function notifyDone(message: string) {
  void show({ message, color: "teal", autoClose: SHOWN_FOR.done });
}

export function notifyError(error: unknown) {
  void show({
    title: t`That did not work`,
    message: messageOf(error),
    color: "red",
    autoClose: SHOWN_FOR.problem,
  });
}

type Told = { title?: string; message: string; color: string; autoClose: number };

async function show(told: Told) {
  const { notifications } = await import("@mantine/notifications");
  notifications.show(told);
}
