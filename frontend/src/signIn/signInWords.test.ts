import { readFileSync } from "node:fs";
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { OFFERS_LANGUAGES } from "@/lib/words";

const script = readFileSync("public/signInWords.js", "utf8");
const page = readFileSync("sign-in.html", "utf8");
const parsed = () => new DOMParser().parseFromString(page, "text/html");

beforeEach(() => document.body.replaceChildren());

afterEach(() => {
  localStorage.clear();
  document.documentElement.lang = "en";
});

/** As while the page is read: the script first, then what it is about, in pieces. */
async function read() {
  new Function(script)();
  document.body.innerHTML = parsed().body.innerHTML;
  const title = screen.getByRole("heading", { level: 1 });
  title.append(" and more that comes later");
  await waitFor(() => expect(title).not.toHaveTextContent("more that comes later"));
}

it("is in German for whoever chose it, before anything is fetched", async () => {
  localStorage.setItem("handbill-language", "de");
  await read();
  expect(document.documentElement.lang).toBe("de");
  expect(screen.getByRole("heading", { name: "Anmelden" })).toBeInTheDocument();
  expect(screen.getByLabelText("Passwort")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Passwort zeigen" })).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Passwort vergessen?" })).toBeInTheDocument();
  document.dispatchEvent(new Event("readystatechange"));
});

it("is in English for everybody else", () => {
  new Function(script)();
  expect(document.documentElement.lang).toBe("en");
  expect(script).toContain(`OFFERS_LANGUAGES = ${OFFERS_LANGUAGES};`);
});

it("has German for each of its words", () => {
  const bare = [...parsed().querySelectorAll("title, body *, [aria-label]")].filter((it) => {
    const own = [...it.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const says = own.some(({ textContent }) => /\p{L}/u.test(textContent ?? ""));
    return (
      (says && !it.hasAttribute("data-de")) ||
      (it.hasAttribute("aria-label") && !it.hasAttribute("data-de-label"))
    );
  });
  expect(bare.map(({ textContent }) => textContent)).toEqual(["Handbill"]);
});
