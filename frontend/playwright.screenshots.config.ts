import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

const { projects: _, ...shared } = base;

/** The pictures of docs/screenshots and docs/templates, taken by make screenshots. */
export default defineConfig({
  ...shared,
  testMatch: "screenshots.ts",
  workers: 1,
  use: { ...shared.use, colorScheme: "light", locale: "en-US", timezoneId: "America/Chicago" },
});
