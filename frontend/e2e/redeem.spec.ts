import { writeFile } from "node:fs/promises";
import {
  type Browser,
  type BrowserContext,
  chromium,
  expect,
  type Page,
  test,
} from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { couponVideo } from "./fixtures/couponVideo";
import { type IssuedCoupon, issueCoupon, signIn } from "./fixtures/issuedCoupon";

const OFFER = "A glass of the house red";
const PHONE = { width: 390, height: 844 };

let browser: Browser;
let context: BrowserContext;
let page: Page;
let session: Awaited<ReturnType<BrowserContext["storageState"]>>;
let coupon: IssuedCoupon;

// The camera's film must exist when the browser starts, so this test has a browser of its own.
test.beforeAll(async ({ playwright }, info) => {
  const { baseURL, launchOptions } = info.project.use;
  const api = await playwright.request.newContext({ baseURL });
  await signIn(api);
  coupon = await issueCoupon(api, OFFER);
  const film = info.outputPath("coupon.y4m");
  await writeFile(film, couponVideo(coupon.picture));
  browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  session = await api.storageState();
  await api.dispose();
});

test.beforeEach(async ({ baseURL }) => {
  context = await browser.newContext({ baseURL, storageState: session, viewport: PHONE });
  page = await context.newPage();
});

test.afterEach(() => context.close());

test.afterAll(() => browser?.close());

test("scans a coupon, redeems it, scans it again without a tap, and undoes it", async () => {
  await page.goto("/redeem");
  await expectAccessible(page);
  await page.getByLabel("Place").fill("Court Street");
  await page.getByRole("button", { name: "Start the camera" }).click();

  const verdict = page.getByRole("region", { name: "Verdict" });
  await expect(verdict.getByRole("alert")).toContainText("Valid", { timeout: 30_000 });
  await expect(verdict.getByRole("heading", { name: OFFER })).toBeVisible();
  await expect(verdict).toContainText(`For ${coupon.firstName}`);
  // Chromium on Linux has no reader of its own: ours is at work, in a thread of its own.
  expect(page.workers().map((worker) => worker.url())).toEqual([expect.stringMatching(/zxing/)]);
  await expectAccessible(page);

  await verdict.getByLabel("Bill").fill("23.50");
  await verdict.getByRole("button", { name: "Redeem", exact: true }).click();
  await expect(verdict.getByRole("alert")).toContainText("Redeemed");

  // The film takes the coupon away and shows it again; nobody touches the screen.
  await expect(verdict.getByRole("alert")).toContainText("Already used", { timeout: 30_000 });
  await expect(verdict.getByRole("alert")).toContainText("at Court Street");
  await expect(verdict.getByRole("button", { name: "Redeem", exact: true })).toHaveCount(0);
  await expectAccessible(page);

  const last = page.getByRole("region", { name: "Your redemptions" });
  await expect(last).toContainText(/Today 1 · \S*23[.,]50/);
  await last.getByRole("button", { name: /^Undo the redemption of/ }).click();
  await expect(last.getByRole("listitem").first()).toContainText("Undone");
  await expect(last).toContainText("Today 0");
});

test("says that the connection is lost, also when opened without one", async () => {
  await page.goto("/redeem");
  await expect(page.getByLabel("Coupon code")).toBeVisible();
  await expect
    .poll(() => page.evaluate(keptFiles))
    .toContainEqual(expect.stringMatching(/Redeem.*\.js$/));
  await context.setOffline(true);
  await expect(page.getByText("This device is offline")).toBeVisible();
  await page.getByLabel("Coupon code").fill("ABCD-EFGH-JKLM");
  await page.getByRole("button", { name: "Check" }).click();
  const verdict = page.getByRole("region", { name: "Verdict" });
  await expect(verdict.getByRole("alert")).toContainText("No connection");
  await expect(verdict).toContainText("nothing is known about it");

  await context.setOffline(false);
  await expect(verdict.getByRole("alert")).toContainText("Unknown");

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText("Handbill cannot be reached")).toBeVisible();
  expect((await page.evaluate(keptFiles)).filter((url) => url.includes("/api/"))).toEqual([]);
  await context.setOffline(false);
});

/** What the service worker could show without a connection. */
async function keptFiles(): Promise<string[]> {
  const names = await caches.keys();
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().map(({ url }) => url);
}
