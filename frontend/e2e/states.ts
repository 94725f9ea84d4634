import { type Page, type Route, test } from "@playwright/test";
import { signIn } from "./fixtures/issuedCoupon";
import { placesOf } from "./fixtures/places";

/**
 * Every page in every state, width and color scheme, to be looked at before a release: a run without
 * data shows the empty ones. They are written to test-results/states.
 */
const WIDTHS = [1280, 390];
const SCHEMES = ["light", "dark"] as const;
const ONLY = new RegExp(process.env.HANDBILL_STATES ?? ".");
const LOCALE = process.env.HANDBILL_STATES_LOCALE ?? "en-US";

const fail = (route: Route) =>
  route.fulfill({
    status: 409,
    contentType: "application/problem+json",
    body: JSON.stringify({ title: "That did not work", detail: "The server could not do that." }),
  });

/** What the data makes of a page; and what it looks like without an answer, and with a bad one. */
const STATES: Record<string, ((route: Route) => Promise<void>) | undefined> = {
  data: undefined,
  loading: () => new Promise(() => {}),
  failing: fail,
};

test.describe.configure({ mode: "parallel" });

for (const [state, answer] of Object.entries(STATES)) {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const name = `${state}-${width}-${colorScheme}`;
      if (!ONLY.test(name)) continue;
      test(name, async ({ browser, baseURL }, info) => {
        test.setTimeout(300_000);
        const screen = { width, height: width > 800 ? 800 : 844 };
        const context = await browser.newContext({
          baseURL,
          locale: LOCALE,
          colorScheme,
          viewport: screen,
          reducedMotion: "reduce",
          serviceWorkers: "block",
        });
        const page = await context.newPage();
        await signIn(page.request);
        const places = await placesOf(page);
        if (answer) await page.route(/\/api\/v1\/(?!me$|session|setup)/, answer);
        for (const [place, path] of places) {
          await page.setViewportSize(screen);
          await page.goto(path);
          await settled(page, state);
          await allInView(page);
          const folder = info.config.rootDir.replace(/e2e$/, "test-results/states");
          await page.screenshot({
            path: `${folder}/${place}.${name}.png`,
            fullPage: true,
            animations: "disabled",
          });
        }
        await context.close();
      });
    }
  }
}

/** Nothing more is on its way; a page that loads for ever has shown what it shows after a moment. */
async function settled(page: Page, state: string) {
  if (state === "loading") await page.locator("main").waitFor();
  await page.waitForLoadState(state === "loading" ? "load" : "networkidle");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** The preview of an e-mail is not painted where nobody sees it. */
async function allInView(page: Page) {
  const { width, height } = await page.evaluate(() => ({
    width: window.innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  await page.setViewportSize({ width, height });
  await page.evaluate(() => new Promise(requestAnimationFrame));
}
