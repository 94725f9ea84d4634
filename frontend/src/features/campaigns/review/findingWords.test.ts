import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FINDING_WORDS } from "@/features/campaigns/review/findingWords";

const PREFLIGHT = "../backend/server/src/main/java/dev/handbill/campaign/preflight";

it("says what the server says", () => {
  const found = readdirSync(PREFLIGHT)
    .map((file) => readFileSync(`${PREFLIGHT}/${file}`, "utf8"))
    .flatMap((source) => [...source.matchAll(/"([a-z-]+)",\s*"([A-Z][^"]+\.)"[,)]/g)])
    .map(([, code, detail]) => [code, detail]);
  const theirs = Object.fromEntries(found);

  expect(Object.keys(theirs).length).toBeGreaterThan(12);
  for (const [code, words] of Object.entries(FINDING_WORDS)) expect(theirs[code]).toBe(words);
});
