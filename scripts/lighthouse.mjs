// node ../scripts/lighthouse.mjs FOLDER, in frontend/: how fast pages are on a phone; by scripts/lighthouse.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const here = createRequire(`${process.cwd()}/package.json`);
const { chromium } = here("@playwright/test");
const folder = process.argv[2];
const there = createRequire(`${folder}/package.json`);
const { default: lighthouse } = await import(pathToFileURL(`${folder}/core/index.js`).href);

const { HANDBILL_E2E_URL: url, HANDBILL_SEED_EMAIL: email, HANDBILL_SEED_PASSWORD: password } = process.env;
const runs = Number(process.env.RUNS ?? 3);
const THROTTLED = 4;

const signedIn = await fetch(`${url}/api/v1/session`, {
  method: "POST",
  headers: { "Content-Type": "application/json", Origin: url },
  body: JSON.stringify({ email, password }),
});
if (!signedIn.ok) throw new Error(`Signing in was answered by ${signedIn.status}`);
const cookies = signedIn.headers.getSetCookie().map((one) => one.split(";")[0]);
const cookie = cookies.join("; ");
const get = async (path) =>
  (await fetch(`${url}/api/v1${path}`, { headers: { Cookie: cookie } })).json();
const { items } = await get("/outbox?channel=sms&limit=200");
const [, code] = items
  .flatMap(({ preview }) => [/\/c\/(\w+)/.exec(preview)])
  .find((match) => match !== null);

await measurePages([
  ["sign-in", "/sign-in", undefined],
  ["overview", "/", cookie],
  ["coupon page", `/c/${code}`, undefined],
]);
await measureFiltering();

async function measurePages(pages) {
  const { launch } = await import(pathToFileURL(there.resolve("chrome-launcher")).href);
  const chrome = await launch({
    chromePath: process.env.CHROMIUM_PATH,
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  });
  try {
    tell("page", "score", "first paint, ms", "largest, ms", "blocked, ms", "speed index", "shift", "accessibility");
    tell(..."--------");
    for (const [name, path, as] of pages)
      for (let run = 0; run < runs; run++) tell(name, ...figures(await seen(chrome.port, path, as)));
  } finally {
    await chrome.kill();
  }
}

async function seen(port, path, as) {
  const result = await lighthouse(url + path, {
    port,
    onlyCategories: ["performance", "accessibility"],
    extraHeaders: as ? { Cookie: as } : undefined,
    logLevel: "error",
  });
  return result.lhr;
}

function figures({ categories, audits }) {
  const ms = (audit) => Math.round(audits[audit].numericValue);
  return [
    Math.round(categories.performance.score * 100),
    ms("first-contentful-paint"),
    ms("largest-contentful-paint"),
    ms("total-blocking-time"),
    ms("speed-index"),
    audits["cumulative-layout-shift"].numericValue.toFixed(3),
    Math.round(categories.accessibility.score * 100),
  ];
}

/** The longest task of the page while the list of customers is searched, filtered and sorted, by a processor a quarter as fast. */
async function measureFiltering() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.context().addCookies(
    cookies.map((one) => ({ name: one.split("=")[0], value: one.slice(one.indexOf("=") + 1), url })),
  );
  await page.addInitScript(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: "longtask" });
  });
  await page.goto(`${url}/customers`);
  await page.getByText("5,000 customers").waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLED });
  const steps = {
    search: () => page.getByRole("searchbox", { name: "Search customers" }).fill("an"),
    "take back": () => page.getByRole("searchbox", { name: "Search customers" }).fill(""),
    segment: async () => {
      await page.getByRole("combobox", { name: "Segment" }).click();
      await page.getByRole("option").first().click();
    },
    sort: () => page.getByRole("button", { name: /Customer|Name/ }).first().click(),
  };
  tell("filtering 5,000 customers", `longest task at CPU × ${THROTTLED}, ms`);
  tell("-", "-");
  for (const [name, step] of Object.entries(steps)) {
    await page.evaluate(() => void (window.longest = 0));
    const before = page.url();
    await step();
    await page.waitForURL(({ href }) => href !== before);
    await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
    tell(name, Math.round(await page.evaluate(() => window.longest)));
  }
  await browser.close();
}

function tell(...cells) {
  console.log(`| ${cells.join(" | ")} |`);
}
