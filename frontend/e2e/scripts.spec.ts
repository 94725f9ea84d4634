import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { post, signIn } from "./fixtures/issuedCoupon";

test.use({
  serviceWorkers: "block",
  contextOptions: { reducedMotion: "reduce" },
  viewport: { width: 1280, height: 900 },
});

test.beforeEach(({ page }) => signIn(page.request));

/** In bytes, gzipped. */
const MOST_SCRIPT = { "/sign-in": 60_000, "/": 150_000, editor: 250_000 };

test("little script stands before the first paint", async ({ page }) => {
  const paths = { editor: await aDesignedEmail(page) };
  for (const [name, most] of Object.entries(MOST_SCRIPT)) {
    await show(page, name in paths ? paths.editor : name);
    const scripts = await scriptsBefore(page, "first-contentful-paint");
    const sizes = scripts.map(async (script) => {
      const answer = await page.request.get(script);
      return gzipSync(await answer.body()).length;
    });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    test.info().annotations.push({ type: name, description: `${bytes} bytes` });
    expect(bytes, name).toBeGreaterThan(1_000);
    expect(bytes, name).toBeLessThan(most);
  }
});

test("an e-mail is seen before what edits its text is fetched", async ({ page }) => {
  const path = await aDesignedEmail(page);
  await page.addInitScript(() => {
    const blocks = new MutationObserver(() => {
      if (!document.querySelector("[data-block]")) return;
      blocks.disconnect();
      requestAnimationFrame(() => performance.mark("blocks"));
    });
    blocks.observe(document, { childList: true, subtree: true });
  });
  await show(page, path);
  await expect(page.getByRole("textbox", { name: "Subject" })).toBeVisible();
  const before = await scriptsBefore(page, "blocks");
  expect(before.filter((script) => /MessageStep/.test(script))).toHaveLength(1);
  expect(before.filter((script) => /textFields|Panel/.test(script))).toEqual([]);
});

/** Where a campaign is edited whose e-mail is made of blocks. */
async function aDesignedEmail(page: Page) {
  const { id } = await post(page.request, "/campaigns", {
    name: "Dessert week",
    subject: "Dessert is on us",
    design: {
      version: 1,
      blocks: [
        { type: "COUPON", id: "coupon" },
        { type: "FOOTER", id: "end" },
      ],
    },
  });
  return `/campaigns/${id}/edit?step=message`;
}

/** What was asked for before `moment`, an entry of the page's own clock. */
async function scriptsBefore(page: Page, moment: string) {
  const before = await page.evaluate((moment) => {
    const at = performance.getEntriesByName(moment)[0]?.startTime ?? 0;
    const fetched = performance.getEntriesByType("resource");
    return fetched.filter(({ startTime }) => startTime < at).map(({ name }) => name);
  }, moment);
  return before.filter((name) => new URL(name).pathname.endsWith(".js"));
}

async function show(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole("heading").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
}
