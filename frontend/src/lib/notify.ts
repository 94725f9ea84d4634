import { messageOf } from "@/api/problem";

export function notifyDone(message: string) {
  void show({ message, color: "teal", autoClose: 4_000 });
}

export function notifyError(error: unknown) {
  void show({
    title: "That did not work",
    message: messageOf(error),
    color: "red",
    autoClose: 10_000,
  });
}

type Told = { title?: string; message: string; color: string; autoClose: number };

async function show(told: Told) {
  const { notifications } = await import("@mantine/notifications");
  notifications.show(told);
}
