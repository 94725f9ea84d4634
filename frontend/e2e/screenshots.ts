import { expect, type Page, test } from "@playwright/test";
import { get, post } from "./fixtures/issuedCoupon";

/** The pictures of the README and of docs/templates.md, of what make seed fills in. */

const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

const OWNER = {
  email: process.env.HANDBILL_SEED_EMAIL ?? "",
  password: process.env.HANDBILL_SEED_PASSWORD ?? "",
};

test.use({ viewport: DESK, contextOptions: { reducedMotion: "reduce" } });

test.beforeEach(({ page }) => post(page.request, "/session", OWNER));

test("the editor with its blocks", async ({ page }) => {
  await page.goto(`/campaigns/${await campaignId(page, "Truffle week")}/edit?step=message`);
  const blocks = page.getByRole("list", { name: "Blocks of the e-mail" });
  await blocks
    .getByRole("button", { name: /^Heading/ })
    .first()
    .click();
  await expect(page.getByRole("toolbar").first()).toBeVisible();
  await blocks.evaluate((element) => element.scrollIntoView({ block: "start" }));
  await page.mouse.wheel(0, -140);
  await take(page, "editor");
});

test("the review with every message written once", async ({ page }) => {
  const id = await campaignId(page, "Truffle week");
  // quiet hours at any hour: who waits is part of the picture
  await settings(page, { quietHours: true, quietFrom: "09:01", quietUntil: "09:00" });
  await page.goto(`/campaigns/${id}/edit?step=review`);
  await expect(page.getByText(/SMS will wait until/)).toBeVisible();
  const card = page.getByRole("region", { name: "Cost and time" });
  await expect(card.getByRole("button", { name: "Check again" })).toBeVisible();
  await card.evaluate((element) => element.scrollIntoView({ block: "start" }));
  await page.mouse.wheel(0, -20);
  await take(page, "review");
  await settings(page, { quietHours: false });
});

test("who came back", async ({ page }) => {
  const id = await campaignId(page, "Welcome back");
  await page.goto(`/campaigns/${id}?tab=results`);
  await expect(page.getByText("Revenue").first()).toBeVisible();
  await take(page, "redemptions");
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("the customer's coupon", async ({ page }) => {
    await page.goto(`/c/${await unusedCode(page)}`);
    await expect(page.getByText("Show this to staff")).toBeVisible();
    await take(page, "coupon");
  });

  test("the verdict at the counter", async ({ page }) => {
    await page.goto(`/redeem?code=${await unusedCode(page)}`);
    await expect(page.getByRole("button", { name: "Redeem", exact: true })).toBeVisible();
    await take(page, "redeem");
  });
});

test("a campaign on its way", async ({ page }) => {
  const { subject, design, smsContent } = await get(
    page.request,
    `/campaigns/${await campaignId(page, "Summer pasta festival")}`,
  );
  const { id } = await post(page.request, "/campaigns", {
    name: "Harvest supper",
    subject,
    design,
    smsContent,
    offerTitle: "A glass of the new wine",
    targetSegments: ["ALL"],
    sendRateLimitEmails: 3_000,
    sendRateLimitSms: 600,
  });
  await post(page.request, `/campaigns/${id}/send`, {});
  const sent = async () => (await get(page.request, `/campaigns/${id}/progress`)).emailsSent;
  await expect.poll(sent, { timeout: 60_000 }).toBeGreaterThan(900);
  await page.goto(`/campaigns/${id}`);
  await expect(page.getByText(/^Done in/)).toBeVisible();
  await take(page, "sending");
});

test("what an e-mail can start from", async ({ browser, page, baseURL }) => {
  const { items } = await get(page.request, "/campaign-templates");
  for (const { id, name, subject, emailContent, design } of items) {
    const draft = {
      name,
      subject,
      offerTitle: "A free dessert",
      offerTerms: "With any main dish.",
    };
    const campaign = await post(page.request, "/campaigns", {
      ...draft,
      ...(design ? { design } : { emailContent }),
    });
    const { email } = await post(page.request, `/campaigns/${campaign.id}/preview`, {});
    const context = await browser.newContext({ viewport: { width: 640, height: 480 } });
    const letter = await context.newPage();
    // as a business's own address reads, and not that of this run
    const shown = email.html.replaceAll(
      `>${new URL(baseURL ?? "").host}/`,
      ">bella-napoli.example/",
    );
    await letter.setContent(shown, { waitUntil: "networkidle" });
    await letter.screenshot({ path: `../docs/templates/${id}.png`, fullPage: true });
    await context.close();
    await page.request.delete(`/api/v1/campaigns/${campaign.id}`);
  }
});

const settings = (page: Page, change: object) =>
  page.request.patch("/api/v1/business/sending", { data: change });

async function campaignId(page: Page, name: string): Promise<number> {
  const { items } = await get(page.request, `/campaigns?query=${encodeURIComponent(name)}`);
  return items[0].id;
}

/** Of a coupon that the seed has not redeemed, and whose customer reads English. */
async function unusedCode(page: Page): Promise<string> {
  const id = await campaignId(page, "Welcome back");
  const { items } = await get(page.request, `/outbox?channel=sms&limit=200&campaignId=${id}`);
  const [, code] =
    (items as { preview: string }[])
      .slice(60)
      .flatMap(({ preview }) => [
        /^(?:Olivia|Liam|Emma|Noah|Ava|Mia|James),.*\/c\/(\w+)/.exec(preview),
      ])
      .filter((match) => match !== null)[0] ?? [];
  expect(code, "a coupon that was not redeemed").toBeDefined();
  return code ?? "";
}

async function take(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: `../docs/screenshots/${name}.png`, animations: "disabled" });
}
