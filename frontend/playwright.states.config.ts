import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

const { projects: _, ...shared } = base;

/** Every page in every state, to be looked at: npm run states, against a Handbill that runs. */
export default defineConfig({
  ...shared,
  testMatch: "states.ts",
  outputDir: "test-results/states-run",
  use: {
    ...shared.use,
    locale: "en-US",
    timezoneId: "America/Chicago",
    trace: "off",
    screenshot: "off",
  },
});
