import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

const { projects: _, ...shared } = base;

/** Takes the pictures of e2e/pictures anew, and what the server answered for them: make pictures. */
export default defineConfig({ ...shared, testMatch: "pictures.spec.ts", workers: 1 });
