import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { get, signIn } from "./fixtures/issuedCoupon";

test("an import is tried out, started, written to and taken back", async ({ page }) => {
  await signIn(page.request);
  const mark = `dry${Date.now()}`;
  const csv = [
    "Email,First name,Newsletter",
    `${mark}a@example.com,Ann,yes`,
    `${mark}b@example.com,Ben,yes`,
    `${mark}b@example.com,Benjamin,`,
    `${mark}c@example.com,Cat,no`,
    `broken,Dan,yes`,
    "",
  ].join("\n");

  await page.goto("/imports/new");
  await page.getByLabel("CSV file").setInputFiles({
    name: `${mark}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(csv),
  });
  await page.getByRole("button", { name: "See what it does" }).click();

  await expect(page.getByText("This is what the import will do")).toBeVisible();
  const figures = page.getByLabel("Import so far");
  await expect(figures).toContainText(/New3/);
  await expect(figures).toContainText(/Changed0/);
  await expect(figures).toContainText(/Unchanged0/);
  await expect(figures).toContainText(/Said no1/);
  await expect(figures).toContainText(/Rejected1/);
  await expect(page.getByRole("table", { name: "Rows with a problem" })).toContainText("broken");
  expect((await get(page.request, `/customers?query=${mark}`)).total).toBe(0);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Start import" }).click();
  await expect(page.getByText("3 customers imported")).toBeVisible();
  const imported = page.url();

  await page.getByRole("button", { name: "Write to them" }).click();
  await expect(page.getByRole("region", { name: "Audience" })).toContainText("E-mail: 2");

  await page.goto(imported);
  await page.getByRole("button", { name: "Take the import back" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("3 customers whom it brought are gone")).toBeVisible();
  await expect(page.getByText("The “no” of 1 person stays")).toBeVisible();
  await expectAccessible(page);
  expect((await get(page.request, `/customers?query=${mark}`)).total).toBe(0);
  const kept = await get(page.request, `/suppressions?query=${mark}`);
  expect(kept.items.map(({ address }: { address: string }) => address)).toEqual([
    `${mark}c@example.com`,
  ]);
});
