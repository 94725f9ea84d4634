import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { BUSINESS } from "./fixtures/owner";
import {
  LOGO,
  type RuledCampaign,
  ruledCampaign,
  type Sent,
  sendTo,
} from "./fixtures/ruledCampaign";

const PHONE = { width: 390, height: 844 };
const RUN = Date.now().toString(36);
const STAFF = {
  name: `Carla ${RUN}`,
  email: `carla-${RUN}@example.com`,
  password: "carla opens at noon",
};
const PIN = "4711";

test("from the rules on the screen to the revenue, over a shared phone at the counter", async ({
  browser,
  page,
  baseURL,
}) => {
  test.setTimeout(300_000);
  // A service worker would hide the requests that this test breaks.
  const counter = await browser.newContext({
    baseURL,
    viewport: PHONE,
    serviceWorkers: "block",
  });
  const phone = await counter.newPage();
  let campaign!: RuledCampaign;
  let sent!: Sent;

  await test.step("the logo", async () => {
    campaign = await ruledCampaign(page.request);
    await page.goto("/settings?tab=business");
    const logo = page.getByRole("region", { name: "Logo" });
    await logo.locator("input[type=file]").setInputFiles(LOGO);
    await expect(logo.getByRole("img", { name: "The present logo" })).toBeVisible();
  });

  await test.step("rules for the coupons", async () => {
    await page.goto(`/campaigns/${campaign.id}/edit?step=offer`);
    const weekdays = page.getByRole("group", { name: "Weekdays" });
    for (const day of campaign.weekdays) await weekdays.getByText(day, { exact: true }).click();
    await page.getByLabel("From", { exact: true }).fill(campaign.from);
    await page.getByLabel("Until", { exact: true }).fill(campaign.until);
    await page.getByLabel("Minimum spend").fill("20");
    await page.getByLabel("Redemptions in all").fill("5");
    await expect(page.getByText("All changes saved")).toBeVisible();
    sent = await sendTo(page.request, campaign);
  });

  await test.step("the customer reads them on the coupon", async () => {
    const coupon = await counter.newPage();
    await coupon.goto(`/c/${sent.codes.ana}`);
    await expect(coupon.getByRole("status")).toContainText("Valid until");
    await expect(coupon.getByText(campaign.hoursInWords)).toBeVisible();
    await expect(coupon.getByText("If you spend $20.00 or more.")).toBeVisible();
    await expect(coupon.getByText("While stocks last.")).toBeVisible();
    const logo = coupon.locator(".brand img");
    await expect(logo).toHaveJSProperty("complete", true);
    await expect(logo).not.toHaveJSProperty("naturalWidth", 0);
    await coupon.close();
  });

  await test.step("staff join by a link, and share the phone", async () => {
    const link = await invite(page);
    await phone.goto(link);
    await expect(phone.getByRole("heading", { name: `Join ${BUSINESS}` })).toBeVisible();
    await expectAccessible(phone);
    await phone.getByLabel("Your name").fill(STAFF.name);
    await phone.getByLabel("Your e-mail").fill(STAFF.email);
    await phone.getByLabel("Password", { exact: true }).fill(STAFF.password);
    await phone.getByRole("button", { name: "Join" }).click();
    await expect(phone.getByRole("heading", { name: "Redeem", level: 1 })).toBeVisible();

    await phone.goto("/profile");
    const pin = phone.getByRole("form", { name: "PIN" });
    await pin.getByLabel("Password", { exact: true }).fill(STAFF.password);
    await pin.getByRole("textbox", { name: "PIN" }).fill(PIN);
    await pin.getByRole("button", { name: "Set PIN" }).click();
    await expect(phone.getByText("PIN saved.")).toBeVisible();
  });

  await test.step("lock it, and take it over with the PIN", async () => {
    await phone.getByRole("button", { name: "Open navigation" }).click();
    await phone.getByRole("button", { name: `Account: ${STAFF.name}` }).click();
    await phone.getByRole("menuitem", { name: "Lock this device" }).click();
    const dialog = phone.getByRole("dialog", { name: "Share this device at the counter?" });
    await dialog.getByRole("button", { name: "Lock this device" }).click();
    await expect(phone.getByText("Who is at the counter?")).toBeVisible();
    await phone.goto("/redeem");
    await expect(phone).toHaveURL(/\/unlock/);
    await expectAccessible(phone);
    await phone.getByRole("button", { name: STAFF.name }).click();
    for (const digit of PIN) await phone.getByRole("button", { name: digit, exact: true }).click();
    await expectAccessible(phone);
    await phone.getByRole("button", { name: "Unlock" }).click();
    await expect(phone.getByLabel("Coupon code")).toBeVisible();
  });

  await test.step("redeem once, although the answer is lost", async () => {
    const verdict = await check(phone, sent.codes.ana);
    await expect(verdict.getByRole("alert")).toContainText("Valid");
    await expect(verdict).toContainText("From $20.00 on");
    await verdict.getByLabel("Bill").fill("23.50");
    await loseTwoAnswers(counter);
    await verdict.getByRole("button", { name: "Redeem", exact: true }).click();
    await expect(verdict.getByRole("alert")).toContainText("No connection");
    await expect(verdict).toContainText("It is not known yet whether this coupon was redeemed.");
    await expect(verdict).not.toContainText("Redeemed");
    await verdict.getByRole("button", { name: "Try again" }).click();
    await expect(verdict.getByRole("alert")).toContainText("Redeemed");
    await verdict.getByRole("button", { name: "Next coupon" }).click();
  });

  await test.step("see what it brought in", async () => {
    await page.goto(`/campaigns/${campaign.id}?tab=results`);
    await expect(page.getByRole("region", { name: "What it brought" })).toContainText("$23.50");
    await expect(page.getByRole("table", { name: "By staff" })).toContainText(STAFF.name);
    await page.getByRole("tab", { name: "Redemptions" }).click();
    const log = page.getByRole("table", { name: /attempts/i });
    await expect(log.getByRole("row").filter({ hasText: "Redeemed" })).toHaveCount(1);
  });

  await test.step("remind those who have not redeemed, and nobody else", async () => {
    await page.getByRole("button", { name: "Send a reminder" }).click();
    await expect(page.getByRole("heading", { name: /^Reminder: / })).toBeVisible();
    await expect(page.getByRole("switch", { name: "A reminder" })).toBeChecked();
    await expect(page.getByRole("combobox", { name: "Reminds of" })).toHaveValue(campaign.name);
    const audience = page.getByRole("region", { name: "Audience" });
    await expect(audience).toContainText("E-mail: 1");
  });

  await test.step("extend what is left, then void it, knowing how many that is", async () => {
    await page.goto(`/campaigns/${campaign.id}`);
    const extend = await couponDialog(page, "Extend coupons");
    await extend.getByLabel("New last day").fill(campaign.laterDay);
    await expect(extend.getByRole("status")).toContainText("This extends 1 coupon.");
    await expect(extend.getByRole("status")).toContainText("Left alone: 1 used up");
    await expectAccessible(page);
    await extend.getByRole("button", { name: "Extend 1 coupon" }).click();
    await expect(page.getByText("1 coupon extended.")).toBeVisible();

    const void_ = await couponDialog(page, "Void coupons");
    await void_.getByRole("button", { name: "Void 1 coupon" }).click();
    await expect(page.getByText("1 coupon voided.")).toBeVisible();
    const verdict = await check(phone, sent.codes.ben);
    await expect(verdict.getByRole("alert")).toContainText("Canceled");
  });

  await counter.close();
});

async function invite(page: Page): Promise<string> {
  await page.goto("/settings?tab=accounts");
  await page.getByRole("button", { name: "Invite staff" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite staff" });
  await dialog.getByLabel("Name").fill(STAFF.name);
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByText(/\/invite#/).textContent();
  await dialog.getByRole("button", { name: "Done" }).click();
  return link ?? "";
}

async function check(phone: Page, code: string) {
  await phone.getByLabel("Coupon code").fill(code);
  await phone.getByRole("button", { name: "Check" }).click();
  return phone.getByRole("region", { name: "Verdict" });
}

/** The server redeems, and the connection breaks before it can say so; also when the screen asks again by itself. */
async function loseTwoAnswers(counter: BrowserContext) {
  await counter.route(
    "**/api/v1/redemptions",
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 2 },
  );
}

async function couponDialog(page: Page, action: string) {
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: action }).click();
  return page.getByRole("dialog", { name: new RegExp(action) });
}
