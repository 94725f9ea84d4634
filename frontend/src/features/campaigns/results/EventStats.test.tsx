import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Channel, EventKind } from "@/api/types";
import { EventStats } from "@/features/campaigns/results/EventStats";
import { renderPage } from "@/test/render";

const KINDS: EventKind[] = ["delivered", "bounced", "opened", "opened-by-machine", "clicked"];

const show = (channel: Channel, messages: number[]) => {
  const events = KINDS.map((kind, i) => ({ kind, messages: messages[i] ?? 0 }));
  const totals = { total: 100, sent: 100, failed: 0, skipped: 0, unknown: 0, optedOut: 0, events };
  return renderPage(<EventStats channel={channel} totals={totals} />);
};

const shown = () => screen.queryAllByRole("term").map((name) => name.textContent);

it("names what was reported, and what one expects of the channel", async () => {
  const { unmount } = await show("email", [80, 0, 20]);
  expect(await screen.findByText("25%")).toBeVisible();
  expect(shown()).toEqual(["E-mail delivered", "Bounced", "Opened", "Clicked"]);
  unmount();

  await show("sms", [0, 5, 0, 0, 1]);
  expect(await screen.findByText("Undelivered")).toBeVisible();
  expect(shown()).toEqual(["SMS delivered", "Undelivered", "Clicked"]);
});

it("shows nothing where the provider reports nothing", async () => {
  await show("email", []);
  expect(shown()).toEqual([]);
});
