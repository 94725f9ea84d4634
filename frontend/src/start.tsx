import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@/components/fonts.css";
import "@mantine/core/styles.layer.css";
import "@/components/global.css";
import { App } from "@/App";
import { registerServiceWorker } from "@/lib/serviceWorker";

/** Shows the dashboard. */
export function start(root: HTMLElement) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  registerServiceWorker();
}
