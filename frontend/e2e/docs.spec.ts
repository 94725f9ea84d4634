import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

test.use({ serviceWorkers: "block" });

/** Of the long page axe looks whole at its order, and closely at one operation and one schema: all are alike. */
const ORDER = ["heading-order", "page-has-heading-one", "landmark-one-main", "html-has-lang"];
const CLOSELY: Record<string, string[]> = { "/docs": ["#updateCampaign", "#CampaignView"] };

/** Browsers ask for it by themselves. */
const isIcon = (url: string) => url.endsWith("/favicon.ico");

for (const [path, heading] of [
  ["/docs", "Handbill API"],
  ["/docs/problems", "Problem types"],
  ["/docs/problems/customer-exists", "Customer exists"],
] as const) {
  test(`${path} is for everybody, on any screen, light and dark`, async ({ page }) => {
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().endsWith(path)) foreign.push(request.url());
    });
    const refused: string[] = [];
    page.on("console", (message) => {
      if (!isIcon(message.location().url)) refused.push(message.text());
    });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    const parts = CLOSELY[path] ?? [];
    const { violations: order } = await new AxeBuilder({ page }).withRules(ORDER).analyze();
    expect(order.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = parts.reduce((builder, part) => builder.include(part), new AxeBuilder({ page }));
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    expect(foreign.filter((url) => !isIcon(url))).toEqual([]);
    expect(refused).toEqual([]);
  });
}

test("leads from the contents to an operation, and to what it answers", async ({ page }) => {
  await page.goto("/docs");
  await page.getByRole("link", { name: "Change a campaign that is a draft or scheduled" }).click();
  await expect(page).toHaveURL(/#updateCampaign$/);
  const operation = page.locator("#updateCampaign");
  await expect(operation).toBeInViewport();
  await operation.getByRole("link", { name: "CampaignView" }).click();
  await expect(page.locator("#CampaignView")).toBeInViewport();
});
