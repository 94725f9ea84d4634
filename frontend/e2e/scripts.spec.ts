import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./fixtures/issuedCoupon";

test.use({
  serviceWorkers: "block",
  contextOptions: { reducedMotion: "reduce" },
  viewport: { width: 1280, height: 900 },
});

test.beforeEach(({ page }) => signIn(page.request));

/** In bytes, gzipped. */
const MOST_SCRIPT = { "/sign-in": 60_000, "/": 150_000 };

test("little script stands before the first paint", async ({ page }) => {
  for (const [path, most] of Object.entries(MOST_SCRIPT)) {
    await show(page, path);
    const before = await page.evaluate(() => {
      const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
      const fetched = performance.getEntriesByType("resource");
      return fetched.filter(({ startTime }) => startTime < painted).map(({ name }) => name);
    });
    const scripts = before.filter((name) => new URL(name).pathname.endsWith(".js"));
    const sizes = scripts.map(async (name) => {
      const answer = await page.request.get(name);
      return gzipSync(await answer.body()).length;
    });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    test.info().annotations.push({ type: path, description: `${bytes} bytes` });
    expect(bytes, path).toBeGreaterThan(1_000);
    expect(bytes, path).toBeLessThan(most);
  }
});

async function show(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole("heading").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
}
