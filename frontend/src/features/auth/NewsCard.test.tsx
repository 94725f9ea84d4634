import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { NewsCard } from "@/features/auth/NewsCard";
import { renderPage } from "@/test/render";
import { server } from "@/test/server";

it("turns the e-mails off and on", async () => {
  let mails = true;
  const news = () => HttpResponse.json({ items: [], unread: 0, readTo: 0, mails });
  server.use(
    http.get("/api/v1/me/news", news),
    http.patch("/api/v1/me/news", async ({ request }) => {
      const change = (await request.json()) as { mails: boolean };
      mails = change.mails;
      return news();
    }),
  );
  const { user } = await renderPage(<NewsCard />, { path: "/profile" });
  const choice = await screen.findByRole("switch");
  await waitFor(() => expect(choice).toBeEnabled());
  expect(choice).toBeChecked();
  await user.click(choice);
  await waitFor(() => expect(mails).toBe(false));
  await waitFor(() => expect(choice).not.toBeChecked());
});
