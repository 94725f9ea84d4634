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
await measureLongList();

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

/** The list of customers by a processor a quarter as fast, and the longest task of the page while a step is done. */
async function customerList(count, steps) {
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
  await page.getByText(count).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLED });
  tell(count, `longest task at CPU × ${THROTTLED}, ms`);
  tell("-", "-");
  for (const [name, step] of Object.entries(steps(page))) {
    await page.evaluate(() => void (window.longest = 0));
    await step();
    await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
    tell(name, Math.round(await page.evaluate(() => window.longest)));
  }
  await browser.close();
}

/** Searched, filtered and sorted. */
async function measureFiltering() {
  const elsewhere = (page, step) => async () => {
    const before = page.url();
    await step();
    await page.waitForURL(({ href }) => href !== before);
  };
  const box = (page) => page.getByRole("searchbox", { name: "Search customers" });
  await customerList("5,000 customers", (page) => ({
    search: elsewhere(page, () => box(page).fill("an")),
    "take back": elsewhere(page, () => box(page).fill("")),
    segment: elsewhere(page, async () => {
      await page.getByRole("combobox", { name: "Segment" }).click();
      await page.getByRole("option").first().click();
    }),
    sort: elsewhere(page, () => page.getByRole("button", { name: /Customer|Name/ }).first().click()),
  }));
}

/** A list is read in pages, however long it is: each is scrolled, and the next one fetched. */
async function measureLongList() {
  await importMore(95_000);
  const scroll = async (page) => {
    for (let i = 0; i < 20; i++) {
      await page.mouse.wheel(0, 200);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  };
  await customerList("More than 10,000 customers", (page) => ({
    "scroll a page of 100,000": () => scroll(page),
    ...Object.fromEntries(
      [2, 3, 4, 5].map((number) => [
        `page ${number}, and scroll it`,
        async () => {
          const before = page.url();
          await page.getByRole("button", { name: "Next" }).click();
          await page.waitForURL(({ href }) => href !== before);
          await scroll(page);
        },
      ]),
    ),
  }));
}

async function importMore(count) {
  const lines = ["Email,First name,Tags"];
  for (let i = 0; i < count; i++) lines.push(`more${i}@mail.example,Ana ${i},newsletter`);
  const form = new FormData();
  form.set("file", new Blob([lines.join("\n")], { type: "text/csv" }), "more.csv");
  form.set("mapping", JSON.stringify({ Tags: "segments" }));
  const headers = { Cookie: cookie, Origin: url };
  const answer = await fetch(`${url}/api/v1/customer-imports`, { method: "POST", headers, body: form });
  if (!answer.ok) throw new Error(`The import was answered by ${answer.status}: ${await answer.text()}`);
  const { id } = await answer.json();
  for (let tries = 0; tries < 600; tries++) {
    const { status } = await get(`/customer-imports/${id}`);
    if (status === "completed") return;
    await new Promise((later) => setTimeout(later, 500));
  }
  throw new Error("The import did not end");
}

function tell(...cells) {
  console.log(`| ${cells.join(" | ")} |`);
}
