import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { deviceName, SessionsCard } from "@/features/auth/SessionsCard";
import { renderPage } from "@/test/render";
import { answer } from "@/test/server";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
const PHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1";

it("lists every place and offers a way out of the others", async () => {
  answer("get", "/me/sessions", { items: [aSession(1, FIREFOX, true), aSession(2, PHONE, false)] });
  await renderPage(<SessionsCard />, { path: "/profile" });
  expect(await screen.findByText("Firefox on Linux")).toBeVisible();
  expect(screen.getByText("This device")).toBeVisible();
  expect(screen.getByRole("button", { name: "Sign out of Safari on iPhone" })).toBeEnabled();
  expect(screen.getByRole("button", { name: "Sign out everywhere else" })).toBeEnabled();
});

it("names what it does not know by its own words", () => {
  expect(deviceName("curl/8.5")).toBe("curl/8.5");
  expect(deviceName("")).toBe("Unknown device");
});

function aSession(id: number, agent: string, isCurrent: boolean) {
  return {
    id,
    agent,
    createdAt: "2026-11-20T10:00:00Z",
    lastUsedAt: "2026-11-28T10:00:00Z",
    endsAt: "2026-12-12T10:00:00Z",
    isShared: false,
    isCurrent,
  };
}
