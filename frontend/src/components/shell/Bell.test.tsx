import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { Bell } from "@/components/shell/Bell";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

const PAUSED = {
  id: 8,
  campaignId: 3,
  name: "Lunch on us",
  kind: "paused",
  reason: "The key is wrong. Correct it, then resume.",
  at: "2026-11-28T10:00:00Z",
};
const SENT = { ...PAUSED, id: 7, name: "Opening", kind: "completed", reason: undefined };

it("counts what is unread, and looking makes it read", async () => {
  const told = vi.fn();
  let unread = 2;
  server.use(
    http.get("/api/v1/me/news", () =>
      HttpResponse.json({ items: [PAUSED, SENT], unread, readTo: 6, mails: true }),
    ),
    http.patch("/api/v1/me/news", async ({ request }) => {
      told(await request.json());
      unread = 0;
      return HttpResponse.json({ items: [PAUSED, SENT], unread, readTo: 8, mails: true });
    }),
  );
  const { user } = await renderPage(<Bell />);
  await user.click(await screen.findByRole("button", { name: "News, 2 unread" }));
  const [first, second] = await screen.findAllByRole("link");
  expect(first).toHaveTextContent("Lunch on us is paused");
  expect(first).toHaveTextContent("Correct it, then resume.");
  expect(first).toHaveAttribute("href", "/campaigns/3");
  expect(second).toHaveTextContent("Opening is sent");
  await waitFor(() => expect(screen.getByRole("button", { name: "News" })).toBeVisible());
  expect(told).toHaveBeenCalledExactlyOnceWith({ readTo: 8 });
});

it("says what will stand there while nothing does", async () => {
  answer("get", "/me/news", { items: [], unread: 0, readTo: 0, mails: true });
  const { user } = await renderPage(<Bell />);
  await user.click(await screen.findByRole("button", { name: "News" }));
  expect(await screen.findByText(/Nothing yet/)).toBeVisible();
});

it("says nothing of news that it has not read", async () => {
  server.use(http.get("/api/v1/me/news", () => new Promise(() => {})));
  const { user } = await renderPage(<Bell />);
  await user.click(await screen.findByRole("button", { name: "News" }));
  expect(await screen.findByText("Loading…")).toBeVisible();
});

it("says that the news could not be read", async () => {
  answerProblem("get", "/me/news", 500, {});
  const { user } = await renderPage(<Bell />);
  await user.click(await screen.findByRole("button", { name: "News" }));
  expect(await screen.findByText(/could not be read/)).toBeVisible();
});
