import { screen } from "@testing-library/react";
import { http } from "msw";
import { expect, it } from "vitest";
import { ResultsTab } from "@/features/campaigns/results/ResultsTab";
import { aCompared } from "@/test/comparison";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

const show = () => renderPage(<ResultsTab campaignId={9} name="Lunch" isLive={false} />);

it("tells what it brought while the rest is still counted", async () => {
  server.use(http.get("/api/v1/campaigns/9/:rest", () => new Promise<never>(() => {})));
  answer(
    "get",
    "/campaigns/9/brought",
    aCompared({
      redeemed: 12,
      uses: 12,
      bills: 10,
      optedOut: 3,
      revenue: [{ currency: "USD", amountMinor: 20_000 }],
    }),
  );
  answer("get", "/redemptions", { items: [] });
  await show();
  expect(await screen.findByText("$200.00")).toBeVisible();
  expect(screen.getByText("12 of 100 coupons redeemed (12%)")).toBeVisible();
  expect(screen.getByText("From 10 bills; the other 2 were redeemed without one.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Who redeemed: 12" })).toHaveAttribute(
    "href",
    expect.stringContaining("outcome=redeemed"),
  );
  expect(screen.getByRole("link", { name: "Who opted out: 3" })).toHaveAttribute(
    "href",
    expect.stringContaining("outcome=opted-out"),
  );
  expect(screen.getByRole("status", { name: "Loading results" })).toBeInTheDocument();
});

it("says what failed, and keeps what is there", async () => {
  answerProblem("get", "/campaigns/9/:rest", 503, { detail: "Try in a minute." });
  answer("get", "/campaigns/9/brought", aCompared({}));
  await show();
  expect(await screen.findByRole("alert")).toHaveTextContent("Try in a minute.");
  expect(screen.getByText(/Nobody has redeemed yet/)).toBeVisible();
});
