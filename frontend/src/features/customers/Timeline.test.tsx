import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import type { TimelineEntry } from "@/api/types";
import { Timeline } from "@/features/customers/Timeline";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

const visit: TimelineEntry = {
  kind: "redemption",
  key: "redemption-1",
  at: "2027-01-02T10:00:00Z",
  status: "redeemed",
  campaignId: 3,
  campaignName: "Spring",
  code: "CODE",
  amountMinor: 1250,
  currency: "USD",
  source: "Main Street",
  isReversed: false,
};
const left: TimelineEntry = {
  kind: "consent",
  key: "consent-1",
  at: "2027-01-01T10:00:00Z",
  channel: "email",
  status: "unsubscribed",
  source: "opt-out page",
  isReversed: false,
};

it("tells what happened, and goes on to earlier things", async () => {
  server.use(
    http.get("/api/v1/customers/7/timeline", ({ request }) =>
      new URL(request.url).searchParams.get("cursor")
        ? HttpResponse.json({ items: [left] })
        : HttpResponse.json({ items: [visit], nextCursor: "x" }),
    ),
  );
  const { user } = await renderPage(<Timeline customerId={7} />);
  const list = await screen.findByRole("list", { name: "Timeline" });
  expect(list).toHaveTextContent("Redeemed, $12.50");
  expect(list).toHaveTextContent("Code CODE · Main Street");
  expect(within(list).getByRole("link", { name: "Spring" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Show earlier" }));
  expect(await screen.findByText("Left E-mail")).toBeVisible();
  expect(screen.getByText("from opt-out page · by the customer")).toBeVisible();
});

it("shows one kind alone", async () => {
  answer("get", "/customers/7/timeline", { items: [] });
  const asked: (string | null)[] = [];
  server.use(
    http.get("/api/v1/customers/7/timeline", ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("kind"));
      return HttpResponse.json({ items: [] });
    }),
  );
  const { user } = await renderPage(<Timeline customerId={7} />);
  expect(await screen.findByText("Nothing has happened yet")).toBeVisible();
  await user.click(screen.getByRole("combobox", { name: "Show" }));
  await user.click(await screen.findByRole("option", { name: "Coupons" }));
  expect(await screen.findByText("Nothing of this kind")).toBeVisible();
  expect(asked).toEqual([null, "coupon"]);
});

it("can be asked for again where it failed", async () => {
  answerProblem("get", "/customers/7/timeline", 503, { detail: "Try again." });
  await renderPage(<Timeline customerId={7} />);
  expect(await screen.findByRole("alert")).toHaveTextContent("Try again.");
});
