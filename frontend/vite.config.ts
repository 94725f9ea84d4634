import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import type { ProxyOptions } from "vite";
import { defineConfig } from "vitest/config";
import { chunkGroups } from "./chunks.ts";
import { macros } from "./macros.ts";
import { shellList } from "./shellList.ts";
import { pageHeaders } from "./src/lib/pageHeaders.ts";

const backend = process.env.HANDBILL_BACKEND_URL ?? "http://localhost:8080";
const port = Number(process.env.HANDBILL_DASHBOARD_PORT ?? 3000);
const host = process.env.HANDBILL_DASHBOARD_HOST ?? "localhost";

// xfwd sends the X-Forwarded headers, from which the backend knows the address the browser used.
const toBackend: ProxyOptions = { target: backend, xfwd: true };
const proxy = Object.fromEntries(
  ["/api", "/c/", "/docs", "/join/", "/l/", "/p/", "/r/", "/u/", "/webhooks"].map((path) => [
    path,
    toBackend,
  ]),
);

const everyTest = "src/**/*.test.{ts,tsx}";
const replacesModules = [
  "src/App.test.tsx",
  "src/**/CampaignEditor.test.tsx",
  "src/**/CameraPane.test.tsx",
  "src/**/inGerman.test.{ts,tsx}",
];

export default defineConfig({
  plugins: [macros(), lingui(), react(), shellList()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { host, port, proxy },
  preview: { host, port, strictPort: true, proxy, headers: pageHeaders },
  build: {
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ["index.html", "sign-in.html"],
      output: {
        codeSplitting: { groups: chunkGroups },
      },
    },
  },
  test: {
    environment: "jsdom",
    // In one window each worker, which setup.ts leaves empty: loading all modules for each file took
    // two thirds of the time. What replaces modules (vi.mock, another language) has one of its own.
    projects: [
      {
        extends: true,
        test: { name: "together", include: [everyTest], exclude: replacesModules, isolate: false },
      },
      { extends: true, test: { name: "apart", include: replacesModules } },
    ],
    setupFiles: ["src/test/setup.ts"],
    css: { modules: { classNameStrategy: "non-scoped" } },
    restoreMocks: true,
    // For a busy machine; a test that passes never waits.
    testTimeout: 30_000,
  },
});
