import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  timeout: 120_000,
  expect: {
    timeout: 15_000,
    // letters are drawn a little differently from one release of the browser to the next
    toHaveScreenshot: { maxDiffPixelRatio: 0.002, animations: "disabled", caret: "hide" },
  },
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  retries: 0,
  workers: 2,
  // One at a time each: they share a business, which the first sets up. Pages are only looked at.
  projects: [
    { name: "set up", testMatch: "anEmptySystem.spec.ts" },
    {
      name: "pages",
      testMatch: ["pages.spec.ts", "shifts.spec.ts", "pictures.spec.ts"],
      dependencies: ["set up"],
      workers: 1,
    },
    {
      name: "work",
      testIgnore: ["anEmptySystem.spec.ts", "pages.spec.ts", "shifts.spec.ts", "pictures.spec.ts"],
      dependencies: ["set up"],
      workers: 1,
    },
  ],
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: process.env.HANDBILL_E2E_URL ?? "http://localhost:3000",
    actionTimeout: 20_000,
    // recording every step takes a third of the time: for whoever looks for a cause
    trace: process.env.HANDBILL_E2E_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
