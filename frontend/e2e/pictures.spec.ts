import { readFileSync, writeFileSync } from "node:fs";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { get, post, signIn } from "./fixtures/issuedCoupon";
import { placesOf } from "./fixtures/places";

/**
 * Pictures of the pages that people see most, compared with those in e2e/pictures. What the server
 * answers is kept there too, and the clock stands still, so that only a change of the dashboard shows.
 * `make pictures` takes both anew, from the data of `make seed`: look at them before they are committed.
 */
const KEY_PAGES =
  `overview campaigns campaign-results campaign-compare editor-audience editor-blocks
  editor-review customers customer segments redeem settings-business`.split(/\s+/);
const LOOKS = [
  { look: "wide", width: 1280, height: 800, colorScheme: "light" },
  { look: "phone", width: 390, height: 844, colorScheme: "dark" },
] as const;
const KEPT = "e2e/pictures/answers.json";

type Kept = { at: string; places: Record<string, string>; answers: Record<string, unknown> };

const isRecording = Boolean(process.env.HANDBILL_PICTURES);
const kept: Kept = isRecording
  ? { at: new Date().toISOString(), places: {}, answers: {} }
  : JSON.parse(readFileSync(KEPT, "utf8"));

for (const { look, width, height, colorScheme } of LOOKS) {
  test(`the pages look as they did, ${look}`, async ({ browser, baseURL }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext({
      ...{ baseURL, colorScheme, viewport: { width, height } },
      ...{ locale: "en-US", timezoneId: "Europe/Rome" },
      ...{ reducedMotion: "reduce", serviceWorkers: "block" },
    });
    const page = await context.newPage();
    const unknown = isRecording ? await record(page) : await replay(page);
    await page.addInitScript(standStill, Date.parse(kept.at));
    for (const [place, path] of Object.entries(kept.places)) {
      await page.goto(path);
      await expect(page.getByRole("heading").first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(unknown, `${place} asks for what is not kept: make pictures`).toEqual([]);
      if (isRecording) continue;
      await expect.soft(page).toHaveScreenshot(`${place}-${look}.png`, {
        mask: [page.locator("iframe, canvas, video")],
      });
    }
    if (isRecording) writeFileSync(KEPT, `${JSON.stringify(kept, null, 1)}\n`);
    await context.close();
  });
}

/** The day alone: a clock that stops whole stops what is drawn in pieces too. */
function standStill(at: number) {
  const Running = Date;
  globalThis.Date = class extends Running {
    constructor(...given: [] | ConstructorParameters<DateConstructor>) {
      if (given.length === 0) super(at);
      else super(...given);
    }
    static override now = () => at;
  } as DateConstructor;
}

/** Answers as they were; what is not among them is told. */
async function replay(page: Page): Promise<string[]> {
  const unknown: string[] = [];
  await page.route(/\/api\/v1\//, (route) => {
    const { pathname, search } = new URL(route.request().url());
    const answer = kept.answers[pathname + search];
    if (answer !== undefined) return route.fulfill({ json: answer });
    unknown.push(pathname + search);
    return route.abort();
  });
  return unknown;
}

/** A draft with blocks, which the data of make seed has not. */
async function designed(api: APIRequestContext) {
  const { items: drafts } = await get(api, "/campaigns?status=draft&limit=20");
  if (drafts.some(({ name }: { name: string }) => name === "Winter menu")) return;
  const { items } = await get(api, "/campaign-templates");
  const { subject, design } = items.find((template: { design: unknown }) => template.design);
  await post(api, "/campaigns", { name: "Winter menu", subject, design });
}

async function record(page: Page): Promise<string[]> {
  await signIn(page.request);
  await designed(page.request);
  const places = await placesOf(page);
  kept.places = Object.fromEntries(places.filter(([name]) => KEY_PAGES.includes(name)));
  await page.route(/\/api\/v1\//, async (route) => {
    const response = await route.fetch();
    const { pathname, search } = new URL(response.url());
    if (response.ok()) kept.answers[pathname + search] = await response.json();
    await route.fulfill({ response });
  });
  return [];
}
