import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

const { projects: _, ...shared } = base;

/** What people do most, with clicks and seconds counted, of a run without data: make walks. */
export default defineConfig({
  ...shared,
  testMatch: "walks.ts",
  outputDir: "test-results/walks-run",
  workers: 1,
  use: { ...shared.use, locale: "en-US", timezoneId: "America/New_York", trace: "off" },
});
