import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import "@fontsource-variable/bricolage-grotesque/wght.css";
import "@fontsource-variable/public-sans/wght.css";
import "@/components/meanwhileFonts.css";
import "@mantine/core/styles.layer.css";
import "@/components/global.css";
import { App } from "@/App";
import { registerServiceWorker } from "@/lib/serviceWorker";

/** Shows the dashboard. */
export function start(root: HTMLElement) {
  // as a transition, which the browser may interrupt: drawing a first page takes several frames of a phone's
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
  registerServiceWorker();
}
