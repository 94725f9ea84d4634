import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { footstepsOf } from "./fixtures/footsteps";
import { get, post, signIn } from "./fixtures/issuedCoupon";

const PEOPLE = 200;

test("200 customers are tagged, deleted, and put back", async ({ page }) => {
  await signIn(page.request);
  const mark = `bulk${Date.now()}`;
  const rows = Array.from({ length: PEOPLE }, (_, i) => `${mark}n${i}@example.com,${mark}`);
  const upload = await page.request.post("/api/v1/customer-imports", {
    multipart: {
      file: {
        name: "bulk.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(["Email,First name", ...rows, ""].join("\n")),
      },
    },
  });
  const { id } = await upload.json();
  await expect
    .poll(async () => (await get(page.request, `/customer-imports/${id}`)).status)
    .toBe("completed");
  const totalOf = async (query: string) => (await get(page.request, `/customers?${query}`)).total;

  const steps = await footstepsOf(page);
  await page.goto(`/customers?query=${mark}`);
  await expect(page.getByText(`${PEOPLE} customers`, { exact: true })).toBeVisible();

  // a name and Enter besides
  await page.getByRole("button", { name: "Select all", exact: true }).click();
  await page.getByRole("button", { name: "Change segments" }).click();
  await page.getByRole("combobox", { name: "Add to segments" }).fill(`${mark}vip`);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: `Change ${PEOPLE} customers` }).click();
  await expect(page.getByText(`${PEOPLE} customers added to ${mark}vip.`)).toBeVisible();
  expect(await totalOf(`segment=${mark}vip`)).toBe(PEOPLE);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`Taken back: ${PEOPLE} customers as before.`)).toBeVisible();
  expect(steps.clicks).toBe(4);
  expect(await totalOf(`segment=${mark}vip`)).toBe(0);

  await page.getByRole("button", { name: "Select all", exact: true }).click();
  await expectAccessible(page);
  await page
    .getByRole("region", { name: "Selected customers" })
    .getByRole("button", { name: "Delete" })
    .click();
  await expect(page.getByRole("button", { name: `Delete ${PEOPLE} customers` })).toBeEnabled();
  await expectAccessible(page);
  await page.getByRole("button", { name: `Delete ${PEOPLE} customers` }).click();
  await expect(page.getByText("Nobody matches")).toBeVisible();
  await expect(page.getByText(`${PEOPLE} customers deleted.`)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`Taken back: ${PEOPLE} customers as before.`)).toBeVisible();
  await expect(page.getByText(`${PEOPLE} customers`, { exact: true })).toBeVisible();

  await page.getByRole("link", { name: "All changes" }).click();
  await expect(page.getByRole("table", { name: "Changes" })).toContainText("Taken back");
  await expectAccessible(page);
});

test("one customer is deleted on their page, and put back", async ({ page }) => {
  await signIn(page.request);
  const { id } = await post(page.request, "/customers", {
    email: `one${Date.now()}@example.com`,
    firstName: "Ada",
  });
  await page.goto(`/customers/${id}`);
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete customer" }).click();
  await expect(page.getByText("1 customer deleted.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back: 1 customer as before.")).toBeVisible();
  expect((await get(page.request, `/customers/${id}`)).firstName).toBe("Ada");
});

test("the list keeps its order and filters in the address", async ({ page }) => {
  await signIn(page.request);
  await page.goto("/customers");
  await page.getByRole("button", { name: "Name" }).click();
  await expect(page).toHaveURL(/sort=name/);
  await expect(page.getByRole("columnheader", { name: "Name" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("combobox", { name: "Last visit" }).click();
  await page.getByRole("option", { name: "Not in the last 90 days" }).click();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/visit=not90/);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Added" }).check();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "Added" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Filters (1)" })).toBeVisible();
  await expectAccessible(page);
});
