import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** No finding at all, in light and in dark. Framed messages are their author's own. */
export async function expectAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // the sign-in page goes by the device's word alone
    const settled = `html[data-mantine-color-scheme=${colorScheme}], #sign-in`;
    await expect(page.locator(settled)).toHaveCount(1);
    // a page that is being loaded has no heading yet, nor landmarks
    await page.locator("h1").first().waitFor({ state: "attached" });
    // a list that is about to be another one is faded
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await stillness(page);
    // open lists and menus lie outside of the landmarks by their nature
    const isOpen = await page.locator("[role=listbox]:visible, [role=menu]:visible").count();
    const { violations } = await new AxeBuilder({ page })
      .exclude("iframe")
      .disableRules(isOpen ? ["region"] : [])
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n  ")}`,
    );
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: null });
}

/** What is fading in has another contrast on its way; what turns for ever does not count. */
async function stillness(page: Page) {
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) =>
          playState !== "running" || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
}
