import { expect, test } from "@playwright/test";
import { signIn } from "./fixtures/issuedCoupon";
import { placesOf, show } from "./fixtures/places";

test.use({
  serviceWorkers: "block",
  contextOptions: { reducedMotion: "reduce" },
  viewport: { width: 1280, height: 900 },
});

test("no page shifts what is being read", async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page.request);
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as unknown as Shift).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const shifting: string[] = [];
  for (const [place, path] of await placesOf(page)) {
    await show(page, path);
    const { sum } = await page.evaluate(() => (window as unknown as Shifts).shifts);
    if (sum >= 0.05) shifting.push(`${place}: ${sum.toFixed(3)}`);
  }
  expect(shifting).toEqual([]);
});

type Shift = { value: number };
type Shifts = { shifts: { sum: number } };
