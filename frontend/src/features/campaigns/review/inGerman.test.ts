import { expect, it, vi } from "vitest";

it("says what stands against sending in German, once its words are there", async () => {
  localStorage.setItem("handbill-language", "de");
  vi.resetModules();
  const { loadWords } = await import("@/lib/catalogs");
  await loadWords("campaigns");
  const { findingsOf } = await import("@/features/campaigns/review/findingsOf");
  const detail = "The SMS is sent, and billed, as 3 parts.";
  const { warnings } = findingsOf({ errors: [], warnings: [{ code: "sms-long", detail }] });

  expect(warnings[0]?.detail).toBe("Die SMS wird in 3 Teilen gesendet und berechnet.");
});
