import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/package.json`);
const { chromium } = require("@playwright/test");
const root = new URL("..", import.meta.url);
const from = new URL("docs/pictures/", root);
const to = new URL("backend/server/src/main/resources/starters/pictures/", root);

mkdirSync(to, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH });
const page = await browser.newPage({ deviceScaleFactor: 2 });
for (const name of readdirSync(from).filter((file) => file.endsWith(".svg"))) {
  const svg = readFileSync(new URL(name, from), "utf8");
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg);
  await page.setViewportSize({ width: Number(width), height: Number(height) });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: new URL(name.replace(/svg$/, "png"), to).pathname });
}
await browser.close();
