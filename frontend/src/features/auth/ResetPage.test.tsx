import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { ForgotPage } from "@/features/auth/ForgotPage";
import { ResetPage } from "@/features/auth/ResetPage";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

async function ask(mailGoesOut: boolean) {
  answer("post", "/password-reset", { mailGoesOut }, 202);
  const { user } = await renderPage(<ForgotPage />, { path: "/forgot" });
  await user.type(await screen.findByLabelText("Your e-mail"), "ana@example.com");
  await user.click(screen.getByRole("button", { name: "Mail me a link" }));
}

it("says that a link is on its way, to whomever it may be", async () => {
  await ask(true);
  expect(await screen.findByRole("status")).toHaveTextContent("If this address has an account");
});

it("sends people to an owner where no mail goes out", async () => {
  await ask(false);
  expect(await screen.findByRole("status")).toHaveTextContent("Ask an owner");
});

it("asks for an address before it asks the server", async () => {
  const { user } = await renderPage(<ForgotPage />, { path: "/forgot" });
  await user.click(await screen.findByRole("button", { name: "Mail me a link" }));
  expect(await screen.findByText(/Enter an e-mail address/)).toBeVisible();
});

it("sets the new password and leads to the sign-in", async () => {
  const sent = vi.fn();
  answer("post", "/password-reset/open", {
    email: "ana@example.com",
    expiresAt: "2026-11-28T12:00:00Z",
  });
  server.use(
    http.post("/api/v1/password-reset/accept", async ({ request }) => {
      sent(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = await renderPage(<ResetPage />, { path: "/reset" });
  await user.type(await screen.findByLabelText("Password"), "seven green bicycles");
  await user.click(screen.getByRole("button", { name: "Set the password" }));
  await waitFor(() => expect(sent).toHaveBeenCalledOnce());
  expect(sent.mock.calls[0]?.[0]).toMatchObject({ password: "seven green bicycles" });
  expect(await screen.findByRole("link", { name: "Sign in with the new one" })).toBeVisible();
});

it("says what to do with a link that was used", async () => {
  answerProblem("post", "/password-reset/open", 404, {});
  await renderPage(<ResetPage />, { path: "/reset" });
  expect(await screen.findByRole("link", { name: "Ask for a new one" })).toHaveAttribute(
    "href",
    "/forgot",
  );
});
