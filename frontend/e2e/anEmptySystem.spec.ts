import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { CUSTOMERS, messyCustomers, REGULARS, REJECTED, ZOE } from "./fixtures/messyCustomers";
import { BUSINESS, OWNER } from "./fixtures/owner";

const OFFER = "A free dessert";

/** Dialogs of the settings: the tab and the button that opens them. */
const DIALOGS = [
  ["Accounts", "Invite staff"],
  ["API keys", "Create API key"],
  ["Webhooks", "Add a webhook"],
  ["Topics", "Add a topic"],
  ["Suppressions", "Suppress an address"],
] as const;

// The first by playwright.config.ts: the others sign in as the owner that it makes.
test("from an empty system to redeemable coupons in every regular's hands", async ({ page }) => {
  test.setTimeout(300_000);

  await test.step("set up the business", async () => {
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Set up Handbill" })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Business name").fill(BUSINESS);
    await page.getByLabel("Your e-mail").fill(OWNER.email);
    await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
    await page.getByRole("button", { name: "Create owner account" }).click();
    await expect(page.getByRole("heading", { name: "Your business" })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Postal address").fill("12 Court Street, Brooklyn, NY 11201");
    await page.getByLabel("Sender’s e-mail address").fill("hello@trattoria-sole.example");
    await page.getByRole("button", { name: "Save and start" }).click();
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  });

  await test.step("import a messy CSV", async () => {
    await goTo(page, "Imports");
    await page.getByRole("link", { name: "Import CSV" }).click();
    await page.getByLabel("CSV file").setInputFiles({
      name: "customers.csv",
      mimeType: "text/csv",
      buffer: messyCustomers(),
    });
    await expect(page.getByText("· windows-1252 ·")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "See what it does" }).click();
    await page.getByRole("button", { name: "Start import" }).click({ timeout: 30_000 });
    await expect(page.getByText(/customers imported/)).toBeVisible({ timeout: 30_000 });
    await expectFigure(page, "New", CUSTOMERS);
    // the same person twice is one person
    await expectFigure(page, "Changed", 0);
    await expectFigure(page, "Rejected", REJECTED);
    await expect(page.getByRole("table", { name: "Rows with a problem" })).toContainText(
      "not an address",
    );
    await expectAccessible(page);
  });

  await test.step("let SMS go out at any hour", async () => {
    await goTo(page, "Settings");
    await page.getByRole("tab", { name: "Sending" }).click();
    const quiet = page.getByRole("switch", { name: "Send no SMS in quiet hours" });
    await quiet.uncheck();
    await page.getByRole("switch", { name: "Only to customers who agreed to SMS" }).uncheck();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save settings" }).click();
    await expect(page.getByText("Settings saved.")).toBeVisible();
    await page.reload();
    await expect(quiet).not.toBeChecked();
  });

  await test.step("find a customer with their segments", async () => {
    await goTo(page, "Customers");
    await page.getByRole("searchbox", { name: "Search customers" }).fill(ZOE.email);
    const row = page.getByRole("row", { name: new RegExp(ZOE.name) });
    await expect(row).toContainText("regulars");
    await expect(row).toContainText("+12125551000");
    await expectAccessible(page);
    await goTo(page, "Segments");
    await expect(page.getByRole("row", { name: /regulars/ })).toContainText(String(REGULARS));
  });

  await test.step("start a campaign from a template", async () => {
    await goTo(page, "Campaigns");
    await expectAccessible(page);
    await page.getByRole("link", { name: "New campaign" }).first().click();
    await page.getByLabel("Campaign name").fill("Dessert for regulars");
    await page.getByRole("radio", { name: "Offer with coupon" }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Create draft" }).click();
    await expect(page.getByRole("heading", { name: "Dessert for regulars" })).toBeVisible();
  });

  await test.step("choose who gets it", async () => {
    await page.getByRole("radio", { name: "Customers in chosen segments" }).click();
    await page.getByRole("combobox", { name: "Tags" }).fill("regulars");
    await page.getByRole("option", { name: /regulars/ }).click();
    const audience = page.getByRole("region", { name: "Audience" });
    await expect(audience).toContainText(`E-mail: ${REGULARS}`);
    await expect(audience).toContainText(`SMS: ${REGULARS}`);
    await expectSaved(page);
    await expectAccessible(page);
  });

  await test.step("say what is offered, and lift the limits", async () => {
    await goToStep(page, "Offer and limits");
    await page.getByRole("textbox", { name: "Offer", exact: true }).fill(OFFER);
    await page.getByRole("textbox", { name: "E-mails a minute" }).fill("60000");
    await page.getByRole("textbox", { name: "SMS a minute" }).fill("60000");
    await expectSaved(page);
    await expectAccessible(page);
  });

  await test.step("be asked when another tab changed the same", async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole("textbox", { name: "Offer", exact: true }).fill("A free coffee");
    await expectSaved(other);
    await other.close();
    const offer = page.getByRole("textbox", { name: "Offer", exact: true });
    await offer.fill(`${OFFER}, or two`);
    const notice = page.getByRole("alert").filter({ hasText: "Changed in another tab" });
    await notice.getByRole("button", { name: "Show their version" }).click();
    await expect(notice).toContainText("A free coffee");
    await expect(offer).toHaveValue(`${OFFER}, or two`);
    await expectAccessible(page);
    await notice.getByRole("button", { name: "Keep mine" }).click();
    await expectSaved(page);
    await offer.fill(OFFER);
    await expectSaved(page);
  });

  await test.step("be told where a template is wrong", async () => {
    await goToStep(page, "Message");
    const html = page.getByRole("textbox", { name: "E-mail HTML" });
    await html.press("Control+End");
    await html.pressSequentially("{% if vip");
    await expect(page.getByText(/Line \d+, column \d+/).first()).toBeVisible();
    for (let i = 0; i < "{% if vip".length; i++) await html.press("Backspace");
    await expectSaved(page);
  });

  await test.step("see it as a real customer", async () => {
    const preview = page.getByRole("region", { name: "Preview" });
    await preview.getByRole("combobox", { name: "As seen by" }).fill(ZOE.email);
    await page.getByRole("option", { name: new RegExp(ZOE.name) }).click();
    const email = preview.frameLocator('iframe[title="E-mail preview"]');
    await expect(email.getByRole("img").first()).toBeVisible();
    await expect(email.getByText("Zoë")).toBeVisible();
    await expect(email.getByRole("heading", { name: OFFER })).toBeVisible();
    await preview.getByRole("tab", { name: "SMS" }).click();
    await expect(preview.getByRole("figure", { name: "SMS" })).toContainText("/c/");
    await expectAccessible(page);
  });

  await test.step("send it, knowing how many people that is", async () => {
    await goToStep(page, "Review and send");
    await page.getByRole("button", { name: `Send to ${REGULARS} people` }).click();
    const dialog = page.getByRole("dialog", { name: `Send to ${REGULARS} people?` });
    await expect(dialog).toContainText(`${REGULARS} e-mails and ${REGULARS} SMS`);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: `Send to ${REGULARS} people` }).click();
  });

  await test.step("watch it complete", async () => {
    await expect(page.getByText("Completed", { exact: true })).toBeVisible({ timeout: 60_000 });
    await expect(
      page.getByText(`${REGULARS} of ${REGULARS} e-mails and ${REGULARS} of ${REGULARS} SMS sent`),
    ).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("tab", { name: "Results" }).click();
    await expectFigure(page, "Coupons issued", REGULARS);
    await expectAccessible(page);
    await page.getByRole("tab", { name: "Deliveries" }).click();
    await page.getByRole("searchbox", { name: "Search deliveries" }).fill(ZOE.email);
    await expect(page.getByRole("row").filter({ hasText: ZOE.email })).toContainText("Sent");
    await expectAccessible(page);
  });

  await test.step("open the coupon from the SMS", async () => {
    await goTo(page, "Outbox");
    await page.getByRole("searchbox", { name: "Search messages" }).fill("+12125551000");
    await openMessage(page, "+12125551000", /^Trattoria Sole/);
    const sms = page.getByRole("dialog").getByRole("figure", { name: "SMS" });
    const coupon = await openIn(page, () => sms.getByRole("link", { name: /\/c\// }).click());
    await expect(coupon.getByRole("heading", { name: OFFER })).toBeVisible();
    await expect(coupon.getByText("Show this to staff")).toBeVisible();
    await coupon.close();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  });

  await test.step("opt out from the e-mail", async () => {
    await page.getByRole("searchbox", { name: "Search messages" }).fill(ZOE.email);
    await openMessage(page, ZOE.email, /^Zoë/);
    const message = page.getByRole("dialog");
    const email = message.frameLocator('iframe[title="E-mail"]');
    await expect(email.getByRole("img").first()).toBeVisible();
    await expectAccessible(page);
    await message.getByRole("tab", { name: "Plain text" }).click();
    const optOut = await openIn(page, () =>
      message.getByRole("link", { name: /\/u\// }).first().click(),
    );
    await optOut.getByRole("button", { name: "Stop e-mails" }).click();
    await expect(optOut.getByRole("heading", { name: "You get no more e-mails" })).toBeVisible();
    await optOut.close();
    await message.getByRole("button", { name: "Close" }).click();
    await goTo(page, "Customers");
    await page.getByRole("searchbox", { name: "Search customers" }).fill(ZOE.email);
    await expect(page.getByRole("row").filter({ hasText: ZOE.email })).toContainText(
      "Unsubscribed",
    );
  });

  await test.step("dialogs", async () => {
    await goTo(page, "Settings");
    for (const [tab, button] of DIALOGS) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByRole("button", { name: button }).first().click();
      const dialog = page.getByRole("dialog");
      await expect(dialog).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole("button", { name: "Close" }).click();
      await expect(dialog).toBeHidden();
    }
  });

  await test.step("the other pages", async () => {
    for (const place of ["Overview", "Segments", "Imports", "Outbox", "Redeem", "Settings"]) {
      await goTo(page, place);
      await expectAccessible(page);
    }
  });
});

async function goTo(page: Page, place: string) {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: place }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

async function goToStep(page: Page, step: string) {
  const steps = page.getByRole("navigation", { name: "Steps" });
  await steps.getByRole("link", { name: step }).click();
}

const expectSaved = (page: Page) => expect(page.getByText("All changes saved")).toBeVisible();

/** One figure of a strip, by its name. */
async function expectFigure(page: Page, name: string, value: number) {
  const figure = page
    .getByRole("term")
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator("..");
  await expect(figure).toContainText(String(value));
}

async function openMessage(page: Page, recipient: string, text: RegExp) {
  const row = page.getByRole("row").filter({ hasText: recipient });
  await row.getByRole("link", { name: text }).click();
}

async function openIn(page: Page, open: () => Promise<void>): Promise<Page> {
  const [opened] = await Promise.all([page.waitForEvent("popup"), open()]);
  return opened;
}
