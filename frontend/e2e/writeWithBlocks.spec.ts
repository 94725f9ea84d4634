import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { signIn } from "./fixtures/issuedCoupon";

test("an e-mail is written with blocks, moved by keyboard, and turned into code", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page.request);
  const created = await page.request.post("/api/v1/campaigns", {
    data: { name: "Dessert week", offerTitle: "A free dessert" },
  });
  const { id } = await created.json();
  await page.goto(`/campaigns/${id}/edit?step=message`);

  await test.step("begin with blocks", async () => {
    await expectAccessible(page);
    await page.getByRole("button", { name: "Write with blocks" }).click();
    await expect(blocks(page)).toContainText("A free dessert");
    await page.getByRole("textbox", { name: "Subject" }).click();
    await page.keyboard.type("Dessert is on us");
    await expectSaved(page);
    await expectAccessible(page);
  });

  await test.step("change a sentence, with a chip in it", async () => {
    await page.getByRole("button", { name: /^Text: we have/ }).click();
    const settings = page.getByRole("region", { name: "Text", exact: true });
    const text = settings.getByRole("textbox", { name: "Text" });
    await text.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Come by, ");
    await settings.getByRole("button", { name: "Insert a placeholder into the text" }).click();
    await page.getByRole("menuitem", { name: "First name" }).click();
    await settings.getByRole("button", { name: /^Change First name/ }).click();
    await page.getByRole("textbox", { name: "If it is missing, write" }).fill("dear guest");
    await page.keyboard.press("Enter");
    await expectAccessible(page);
    await expectSaved(page);
    const frame = page.frameLocator('iframe[title="E-mail preview"]');
    await expect(frame.locator("body")).toContainText("Come by, ");
    await expect(frame.locator("body")).not.toContainText("{{");
  });

  await test.step("move a block by keyboard, and take it back", async () => {
    const coupon = page.getByRole("button", { name: "Coupon", exact: true });
    await coupon.click();
    await page.getByRole("button", { name: "Move the coupon" }).press("Space");
    // each key once the one before has been announced, as somebody who listens would press it
    const said = page.locator('[id^="DndLiveRegion"]');
    await expect(said).toContainText(/Picked up|place/);
    await page.keyboard.press("ArrowUp");
    await expect(said).toContainText("place 2 of");
    await page.keyboard.press("Space");
    await expect(coupon).toBeFocused();
    await expect.poll(() => order(page)).toEqual(["Heading", "Coupon", "Text", "Footer"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => order(page)).toEqual(["Heading", "Text", "Coupon", "Footer"]);
  });

  await test.step("add a button that leads to a page", async () => {
    await page.getByRole("button", { name: "Add a block", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Add a block" });
    await expectAccessible(page);
    await dialog.getByRole("button", { name: /^Button/ }).click();
    await page.getByRole("combobox", { name: "Leads to" }).selectOption("A web page");
    await page.getByRole("textbox", { name: "Address of the page" }).fill("sole.example/menu");
    await page.keyboard.press("Tab");
    await expectSaved(page);
    await page.reload();
    await page.getByRole("button", { name: "Button: See your coupon" }).click();
    await expect(page.getByRole("textbox", { name: "Address of the page" })).toHaveValue(
      "https://sole.example/menu",
    );
  });

  await test.step("turn it into code, for good", async () => {
    await page.getByRole("button", { name: "Edit code" }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Turn into code" }).click();
    await expect(page.getByRole("textbox", { name: "E-mail HTML" })).toContainText("doctype");
    await expectSaved(page);
    await page.reload();
    await expect(page.getByRole("textbox", { name: "E-mail HTML" })).toBeVisible();
  });
});

const blocks = (page: Page) => page.getByRole("list", { name: "Blocks of the e-mail" });

/** What kinds of blocks there are, from top to bottom. */
const order = (page: Page) =>
  blocks(page)
    .locator("[aria-pressed]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")?.split(":")[0]));

const expectSaved = (page: Page) => expect(page.getByText("All changes saved")).toBeVisible();
