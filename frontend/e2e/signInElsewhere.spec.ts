import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { signIn } from "./fixtures/issuedCoupon";
import { OWNER } from "./fixtures/owner";

/** A real OpenID Provider, which scripts/e2e starts. */
const ISSUER = process.env.HANDBILL_OIDC_ISSUER ?? "";

test.beforeAll(async ({ playwright }, { project }) => {
  const api = await playwright.request.newContext({ baseURL: project.use.baseURL });
  await signIn(api);
  for (const [name, email] of [
    ["olive", OWNER.email],
    ["zoe", "zoe@example.com"],
  ]) {
    const person = { email, email_verified: true };
    await api.put(`${ISSUER}/test/people/${name}`, { data: person });
  }
  await api.dispose();
});

async function signsInThere(page: Page, name: string) {
  await page.locator("input[name=login]").fill(name);
  await page.locator("input[name=password]").fill("any will do");
  await page.locator("button[type=submit]").click();
}

test("the owner signs in elsewhere, and shows there again who it is", async ({ page, context }) => {
  await page.goto("/sign-in?from=/profile");
  await expect(page.getByRole("button", { name: "Sign in with Keyring" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in with Keyring" }).click();
  await signsInThere(page, "olive");
  await expect(page.getByRole("heading", { name: "Your profile" })).toBeVisible();
  await expect(page.getByText(`with Keyring as ${OWNER.email}`)).toBeVisible();
  await expectAccessible(page);

  await page.goto("/settings?tab=keys");
  await page.getByRole("button", { name: "Create API key" }).click();
  const dialog = page.getByRole("dialog", { name: "Create API key" });
  await dialog.getByLabel("Name").fill("Till elsewhere");
  await dialog.getByLabel("Look up and redeem coupons").check();
  await dialog.getByRole("button", { name: "Create key" }).click();
  const [there] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Sign in with Keyring again" }).click(),
  ]);
  await signsInThere(there, "olive");
  await expect(page.getByText("Copy the key now")).toBeVisible();
});

test("whom nobody invited is told so", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with Keyring" }).click();
  await signsInThere(page, "zoe");
  await expect(page.getByRole("alert")).toContainText("Nobody invited zoe@example.com yet");
  expect(new URL(page.url()).search).toBe("");
  await expectAccessible(page);
});
