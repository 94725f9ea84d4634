import { Notifications } from "@mantine/notifications";
import "@mantine/notifications/styles.layer.css";

/** At the top: the buttons of a form and of a phone are at the bottom. */
export function Toasts() {
  return <Notifications position="top-center" />;
}
