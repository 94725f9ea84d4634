import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { footstepsOf } from "./fixtures/footsteps";
import { issueCoupon, post, signIn } from "./fixtures/issuedCoupon";

test("two campaigns are compared in three clicks, and stand in the calendar", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page.request);
  const [lunch, dinner] = [`Lunch ${Date.now()}`, `Dinner ${Date.now()}`];
  await sent(page, lunch, 2_350);
  await sent(page, dinner);
  const steps = await footstepsOf(page);

  await test.step("order the list by what it brought", async () => {
    await page.goto("/campaigns");
    await expectAccessible(page);
    const table = page.getByRole("table", { name: "Campaigns" });
    await table.getByRole("button", { name: "Revenue" }).click();
    await expect(table.getByRole("columnheader", { name: "Revenue" })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await expect(page).toHaveURL(/sort=revenue/);
    await expect(table.getByRole("row").filter({ hasText: lunch })).toContainText("$23.50");
  });

  await test.step("choose two and lay them side by side", async () => {
    const { clicks } = steps;
    await page.getByRole("checkbox", { name: `Select ${lunch}` }).check();
    await expect(page.getByText("1 campaign chosen")).toBeVisible();
    await page.getByRole("checkbox", { name: `Select ${dinner}` }).check();
    await page.getByRole("link", { name: "Compare" }).click();
    const table = page.getByRole("table", { name: "Campaigns side by side" });
    const revenue = table.getByRole("row").filter({
      has: page.getByRole("rowheader", { name: "Revenue", exact: true }),
    });
    await expect(revenue).toContainText("$23.50 best");
    expect(steps.clicks - clicks).toBe(3);
    await expectAccessible(page);
  });

  await test.step("come back by the address, and take it as a file", async () => {
    await page.reload();
    await expect(page.getByRole("columnheader", { name: new RegExp(dinner) })).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download CSV" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("comparison.csv");
  });

  await test.step("see both on their day", async () => {
    await page.goto("/campaigns/calendar");
    const today = page.locator('[aria-current="date"]');
    await expect(today).toContainText(lunch);
    await expect(today).toContainText(dinner);
    await expectAccessible(page);
  });

  await test.step("go from a number to its people", async () => {
    await page.getByRole("link", { name: lunch }).click();
    await expect(page.getByRole("region", { name: "What it brought" })).toContainText("$23.50");
    await expectAccessible(page);
    await page.getByRole("link", { name: "Who redeemed: 1" }).click();
    await expect(page.getByRole("table", { name: "Deliveries" })).toContainText("Beatrice");
  });
});

/** A campaign that was sent to one customer, who redeemed for so much. */
async function sent(page: Page, name: string, amountMinor?: number) {
  const { campaignId } = await issueCoupon(page.request, name);
  if (amountMinor === undefined) return;
  const { items } = await (
    await page.request.get(`/api/v1/outbox?limit=1&campaignId=${campaignId}`)
  ).json();
  const { html } = await (await page.request.get(`/api/v1/outbox/${items[0].id}`)).json();
  const [, token] = /\/c\/(\w+)/.exec(html) ?? [];
  await post(page.request, "/redemptions", { token, amountMinor });
}
