import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { issueCoupon, post, signIn } from "./fixtures/issuedCoupon";
import { placesOf, show } from "./fixtures/places";

/** What opens on each page: the button, and of a menu the item that opens a dialog. */
const OPENED: Record<string, [button: RegExp, item?: string][]> = {
  overview: [[/^Account: /], [/^News/], [/^Search/]],
  campaigns: [[/^Actions for /]],
  "campaign-progress": [
    [/^More actions/],
    [/^More actions/, "Extend coupons"],
    [/^More actions/, "Void coupons"],
  ],
  "editor-audience": [[/^Send a test/]],
  customer: [[/^Delete/], [/^Erase/]],
  "sign-up-page": [[/^Delete/]],
  segments: [[/^Change /], [/^Change /, "Rename"], [/^Actions for /], [/^Actions for /, "Delete"]],
  outbox: [[/^Simulate problems/], [/^Empty outbox/]],
  "settings-accounts": [[/^Add account/], [/^Invite staff/]],
  "settings-keys": [[/^Create API key/]],
  "settings-webhooks": [[/^Add a webhook/]],
  "settings-topics": [[/^Add a topic/]],
  "settings-suppressions": [[/^Suppress an address/], [/^Import CSV/]],
};

/** Lists of suggestions, by the label of their field. */
const LISTS: Record<string, string> = {
  campaigns: "Status",
  customers: "Segment",
  "customer-new": "E-mail consent",
  "settings-business": "Country",
};

test.use({
  serviceWorkers: "block",
  contextOptions: { reducedMotion: "reduce" },
  viewport: { width: 1280, height: 900 },
});

test.beforeEach(({ page }) => signIn(page.request));

test("axe finds nothing on any page, nor in what opens there", async ({ page }) => {
  test.setTimeout(600_000);
  await issueCoupon(page.request, "A free espresso");
  await post(page.request, "/campaigns", { name: "A draft", smsContent: "Hello" });
  await post(page.request, "/sign-up-pages", { name: "Counter" });
  await post(page.request, "/rule-segments", {
    name: `Regulars ${Date.now()}`,
    rule: { type: "ANY", rules: [{ type: "TAG", tags: ["regulars"] }, { type: "REDEEMED" }] },
  });
  const found: string[] = [];
  for (const [place, path] of await placesOf(page)) {
    await show(page, path);
    found.push(...(await findings(page, place)));
    for (const [button, item] of OPENED[place] ?? []) {
      await page.getByRole("button", { name: button }).first().click();
      if (item) await page.getByRole("menuitem", { name: item }).click();
      const opened = page.locator("[role=dialog]:visible, [role=menu]:visible").first();
      await expect(opened).toBeVisible();
      found.push(...(await findings(page, `${place}, ${item ?? button} open`, true)));
      await page.keyboard.press("Escape");
      await expect(opened).toBeHidden();
    }
    const list = LISTS[place];
    if (!list) continue;
    await page.getByRole("combobox", { name: list, exact: true }).click();
    await expect(page.getByRole("listbox")).toBeVisible();
    found.push(...(await findings(page, `${place}, ${list} open`, true)));
  }
  expect(found.join("\n")).toBe("");
});

/**
 * Everything in light, in dark the contrast, which is all that differs. Framed messages are their
 * author's own. Menus and lists lie outside of the landmarks by their nature.
 */
async function findings(page: Page, where: string, isOpened = false): Promise<string[]> {
  const axe = () => new AxeBuilder({ page }).exclude("iframe");
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axe()
    .disableRules(isOpened ? ["region"] : [])
    .analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  const dark = await axe().withRules(["color-contrast"]).analyze();
  await page.emulateMedia({ colorScheme: "light" });
  return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${where}: ${id}: ${html}\n  ${failureSummary}`),
  );
}
