import { expect, type Page, test } from "@playwright/test";
import { type Footsteps, footstepsOf } from "./fixtures/footsteps";
import { issueCoupon, post, signIn } from "./fixtures/issuedCoupon";
import { BUSINESS, OWNER } from "./fixtures/owner";
import { LOGO } from "./fixtures/ruledCampaign";

/**
 * What people do most, from the first click to the last word of the server, with clicks and seconds
 * counted: make walks. The machine's seconds are those from the first step to what the screen says at
 * the end. A person's are these and what hand and mind take after the keystroke-level model of Card,
 * Moran and Newell: to think, point and press 2.65 s a click, 0.4 s to the keyboard for a field and
 * 0.28 s a key. Choosing a file in the window of the operating system is in neither.
 */
const PERSON = { click: 2.65, field: 0.4, key: 0.28 };

const PEOPLE = 200;

const HEAD = ["Walk", "Clicks", "Fields", "Keys", "Machine", "Person"];

const rows: string[][] = [];

test.describe.configure({ mode: "serial" });
test.use({ contextOptions: { reducedMotion: "reduce" }, viewport: { width: 1280, height: 900 } });

test.afterAll(() => {
  const lines = [HEAD, ...rows].map((row) =>
    row.map((cell, i) => cell.padEnd(i ? 14 : 60)).join(""),
  );
  process.stdout.write(`\n${lines.join("\n")}\n\n`);
});

test("from nothing to a sent campaign", async ({ page }) => {
  await walked(page, "From zero to a sent campaign", "/", async () => {
    await type(page, "Business name", BUSINESS);
    await type(page, "Your e-mail", OWNER.email);
    await type(page, "Password", OWNER.password);
    await press(page, "Create owner account");
    // it is this browser's
    await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveValue("America/New_York");
    await type(page, "Postal address", "12 Court Street, Brooklyn, NY 11201");
    await type(page, "Sender’s e-mail address", "hello@trattoria-sole.example");
    await press(page, "Save and start");

    await follow(page, "Import a CSV file");
    await choose(page, "Choose file", {
      name: "guests.csv",
      mimeType: "text/csv",
      buffer: guests("a"),
    });
    await press(page, "See what it does");
    await press(page, "Start import");
    await expect(page.getByText(`${PEOPLE} customers imported`)).toBeVisible();

    await follow(page, "Overview");
    await follow(page, "Add your logo");
    await choose(page, "Choose logo", LOGO);
    await expect(page.getByRole("img", { name: "The present logo" })).toBeVisible();

    await follow(page, "Overview");
    await follow(page, "New campaign");
    await type(page, "Campaign name", "Dessert week");
    await press(page, "Create draft");
    await page.getByRole("radio", { name: "All customers" }).click();
    await press(page, "Next: message");
    await page.getByRole("button", { name: /^Offer: / }).click();
    await press(page, "Next: offer and limits");
    await type(page, "Offer", "A free dessert");
    await press(page, "Next: review and send");
    await send(page);
  });
});

test("a template with another sentence and another picture", async ({ page }) => {
  await signIn(page.request);
  const steps = await walked(
    page,
    "Change a sentence and the picture of a template, and send",
    "/",
    async () => {
      await follow(page, "New campaign");
      await type(page, "Campaign name", "Lunch for friends");
      await page.keyboard.press("Enter");
      await page.getByRole("radio", { name: "All customers" }).click();
      await press(page, "Next: message");
      await page.getByRole("button", { name: /^Offer: / }).click();
      await page
        .getByRole("button", { name: /^Picture/ })
        .first()
        .click();
      await choose(page, "Choose file", LOGO, () => press(page, "Choose another picture"));
      await expect(page.getByRole("textbox", { name: "What does it show?" })).toBeFocused();
      await page.keyboard.type("The door of our place");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("dialog")).toBeHidden();
      await page
        .getByRole("button", { name: /^Text: / })
        .first()
        .click();
      await page.getByRole("textbox", { name: "Text", exact: true }).click();
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" Bring a friend.");
      await page
        .getByRole("navigation", { name: "Steps" })
        .getByRole("link", { name: "Review and send" })
        .click();
      await send(page);
    },
  );
  expect(steps.clicks).toBeLessThanOrEqual(12);
});

test("200 customers tagged, and untagged", async ({ page }) => {
  await signIn(page.request);
  await walked(page, "Tag 200 customers and undo", "/customers", async () => {
    await press(page, "Select all");
    await press(page, "Change segments");
    await page.getByRole("combobox", { name: "Add to segments" }).focus();
    await page.keyboard.type("friends");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Change \d+ customers$/ }).click();
    await expect(page.getByText(/customers added to friends\./)).toBeVisible();
    await press(page, "Undo");
    await expect(page.getByText(/^Taken back: /)).toBeVisible();
  });
});

test("two campaigns side by side", async ({ page }) => {
  await signIn(page.request);
  await walked(page, "Compare two campaigns", "/campaigns", async () => {
    await page.getByRole("checkbox", { name: "Select Dessert week" }).click();
    await page.getByRole("checkbox", { name: "Select Lunch for friends" }).click();
    await follow(page, "Compare");
    await expect(page.getByRole("table", { name: "Campaigns side by side" })).toBeVisible();
  });
});

test("a redemption undone", async ({ page }) => {
  await signIn(page.request);
  const { campaignId } = await issueCoupon(page.request, "An espresso");
  const { items } = await (
    await page.request.get(`/api/v1/outbox?limit=1&campaignId=${campaignId}`)
  ).json();
  const { html } = await (await page.request.get(`/api/v1/outbox/${items[0].id}`)).json();
  const [, token] = /\/c\/(\w+)/.exec(html) ?? [];
  await post(page.request, "/redemptions", { token });
  await walked(page, "Undo a redemption at the counter", "/redeem", async () => {
    const last = page.getByRole("region", { name: "Your redemptions" });
    await last.getByRole("button", { name: /^Undo the redemption of/ }).click();
    await expect(last.getByRole("listitem").first()).toContainText("Undone");
  });
});

async function walked(
  page: Page,
  walk: string,
  path: string,
  go: () => Promise<void>,
): Promise<Footsteps> {
  const steps = await footstepsOf(page);
  await page.goto(path);
  await expect(page.getByRole("heading").first()).toBeVisible();
  const since = performance.now();
  await go();
  const machine = (performance.now() - since) / 1000;
  const { clicks, fields, keys } = steps;
  const person = machine + clicks * PERSON.click + fields * PERSON.field + keys * PERSON.key;
  rows.push([
    walk,
    ...[clicks, fields, keys].map(String),
    `${machine.toFixed(1)} s`,
    `${person.toFixed(0)} s`,
  ]);
  return steps;
}

const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).first().click();

const follow = (page: Page, name: string) =>
  page.getByRole("link", { name, exact: true }).first().click();

/** Types where the cursor stands already, and presses the field where it does not. */
async function type(page: Page, label: string, text: string) {
  const field = page.getByLabel(label, { exact: true }).and(page.locator("input, textarea"));
  await expect(field).toBeVisible();
  if (!(await field.evaluate((element) => element === document.activeElement))) await field.click();
  await page.keyboard.type(text);
}

type File = { name: string; mimeType: string; buffer: Buffer };

/** Presses a button that opens the window for files, and takes one there. */
async function choose(page: Page, name: string, file: File, first?: () => Promise<void>) {
  await first?.();
  const [window] = await Promise.all([page.waitForEvent("filechooser"), press(page, name)]);
  await window.setFiles(file);
}

async function send(page: Page) {
  const name = /^Send to \d+ people$/;
  await page.getByRole("button", { name }).click();
  await page.getByRole("dialog").getByRole("button", { name }).click();
  await expect(page.getByText("On its way.")).toBeVisible();
}

const guests = (mark: string) =>
  Buffer.from(
    [
      "Email,First name",
      ...Array.from({ length: PEOPLE }, (_, i) => `${mark}${i}@example.com,Ana`),
      "",
    ].join("\n"),
  );
