import { expect, it, vi } from "vitest";
import { i18n } from "@/lib/i18n";

it("says nothing before its words are there", async () => {
  const said = vi.spyOn(i18n, "_");
  await import("@/App");
  expect(said.mock.calls).toEqual([]);
});
