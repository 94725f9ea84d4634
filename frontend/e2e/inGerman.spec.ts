import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { signIn } from "./fixtures/issuedCoupon";
import { placesOf, show } from "./fixtures/places";

/** Short words may be somebody's own: a campaign may be called "Offer". */
const LETTERS = 10;

/** There stand words that somebody wrote for customers, in whatever language; designs are drawn small without being read. */
const WRITTEN = '.cm-content, [contenteditable], [aria-label="Blöcke der E-Mail"], [inert]';

test.use({
  serviceWorkers: "block",
  locale: "de-DE",
  contextOptions: { reducedMotion: "reduce" },
  viewport: { width: 1280, height: 900 },
});

test("a German browser reads German on every page", async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page.request);
  const english = translated();
  expect(english.size).toBeGreaterThan(500);
  const left: string[] = [];
  for (const [place, path] of await placesOf(page)) {
    await show(page, path);
    await expect(page.locator("html")).toHaveAttribute("lang", /^de/);
    const said = await page.evaluate(wordsShown, WRITTEN);
    left.push(...said.filter((text) => english.has(text)).map((text) => `${place}: ${text}`));
  }
  expect(left).toEqual([]);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Kampagnen" })).toBeVisible();
});

test("the sign-in page is German before anybody has said a language", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Anmelden", exact: true })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
});

/** What catalogs say in English and otherwise in German, without values in it. */
function translated(): Set<string> {
  const english = new Set<string>();
  for (const part of readdirSync("src/locales")) {
    const text = readFileSync(`src/locales/${part}/de.po`, "utf8");
    for (const [, of, to] of text.matchAll(/^msgid "(.+)"\nmsgstr "(.+)"$/gm))
      if (of && of !== to && of.length >= LETTERS && !/[{<\\]/.test(of)) english.add(of);
  }
  return english;
}

/** Texts and names of what is on the page; frames hold what was written to customers. */
function wordsShown(written: string): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const said: string[] = [];
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (!parentElement?.closest(written)) said.push(textContent?.trim() ?? "");
  }
  for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]"))
    for (const name of ["aria-label", "placeholder", "title"])
      said.push(element.getAttribute(name)?.trim() ?? "");
  return said;
}
