import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { LinkTable } from "@/features/campaigns/results/LinkTable";
import { renderPage } from "@/test/render";
import { answer, answerProblem } from "@/test/server";

const show = () => renderPage(<LinkTable campaignId={7} isLive={false} />);

it("lists what was followed, with people and clicks", async () => {
  answer("get", "/campaigns/7/links", {
    items: [
      { number: 2, url: "https://menu.example/?table=…", messages: 1200, clicks: 1500 },
      { number: 1, url: "https://book.example", messages: 0, clicks: 0 },
    ],
  });
  await show();

  const rows = within(await screen.findByRole("table")).getAllByRole("row");
  expect(rows.map((row) => row.textContent)).toEqual([
    "LinkPeopleClicks",
    "menu.example/?table=…1,2001,500",
    "book.example00",
  ]);
  expect(screen.getByRole("link", { name: /menu\.example.*: 1,200$/ })).toHaveAttribute(
    "href",
    expect.stringContaining("link=2"),
  );
});

it("shows nothing where no link was counted", async () => {
  answer("get", "/campaigns/7/links", { items: [] });
  const { container } = await show();

  await waitFor(() => expect(container.querySelector("section, table")).toBeNull());
});

it("says what went wrong", async () => {
  answerProblem("get", "/campaigns/7/links", 500, { detail: "Try again." });
  await show();

  expect(await screen.findByRole("alert")).toBeVisible();
});
