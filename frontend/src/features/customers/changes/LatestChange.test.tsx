import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { CustomerChange } from "@/api/types";
import { LatestChange } from "@/features/customers/changes/LatestChange";
import { renderPage } from "@/test/render";
import { answer } from "@/test/server";

const change: CustomerChange = {
  id: 4,
  action: "tag",
  add: ["vip"],
  remove: [],
  status: "completed",
  customers: 200,
  done: 200,
  changed: 190,
  restored: 0,
  canBeUndone: true,
  createdAt: new Date().toISOString(),
  finishedAt: new Date().toISOString(),
};

it("offers the way back", async () => {
  answer("get", "/customer-changes", { items: [change] });
  const undone = { ...change, status: "undone", restored: 190, canBeUndone: false };
  answer("post", "/customer-changes/4/undo", undone, 202);
  const { user } = await renderPage(<LatestChange />);
  expect(await screen.findByRole("status")).toHaveTextContent(
    "190 customers added to vip. 10 stayed as they were.",
  );
  answer("get", "/customer-changes", { items: [undone] });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Taken back: 190 customers as before.")).toBeVisible();
});

it("shows how far a large change is", async () => {
  const running = { ...change, status: "running", done: 50, finishedAt: undefined };
  answer("get", "/customer-changes", { items: [running] });
  await renderPage(<LatestChange />);
  expect(await screen.findByRole("status")).toHaveTextContent("Adding to vip: 50 / 200 customers");
  expect(screen.getByRole("button", { name: "Stop and undo" })).toBeVisible();
});

it("leaves old news away", async () => {
  const old = { ...change, finishedAt: "2026-01-01T00:00:00Z" };
  answer("get", "/customer-changes", { items: [old] });
  await renderPage(<LatestChange />);
  await expect.poll(() => screen.queryByRole("region")).toBeNull();
});
