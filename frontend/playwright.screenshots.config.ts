import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

/** The pictures of docs/screenshots, taken by make screenshots. */
export default defineConfig(base, {
  testMatch: "screenshots.ts",
  use: { colorScheme: "light", locale: "en-US", timezoneId: "America/Chicago" },
});
