import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { OidcCard } from "@/features/auth/OidcCard";
import { aMe } from "@/test/builders";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

const LINKED = {
  isOn: true,
  name: "Keyring",
  isLinked: true,
  linkedEmail: "ana@login.example",
  linkedAt: "2026-11-28T10:00:00Z",
};

it("shows the link, and forgets it", async () => {
  const forgotten = vi.fn();
  answer("get", "/me/oidc", LINKED);
  server.use(
    http.delete("/api/v1/me/oidc", () => {
      forgotten();
      answer("get", "/me/oidc", { isOn: true, name: "Keyring", isLinked: false });
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = await renderPage(<OidcCard />, { path: "/profile" });
  expect(await screen.findByText(/with Keyring as ana@login.example, since/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Forget the link" }));
  expect(await screen.findByText(/Choose “Sign in with Keyring”/)).toBeVisible();
  expect(forgotten).toHaveBeenCalledOnce();
});

it("is kept by who has no password", async () => {
  answer("get", "/me/oidc", LINKED);
  answer("get", "/me", aMe({ account: { ...aMe().account, hasPassword: false } }));
  await renderPage(<OidcCard />, { path: "/profile" });
  expect(await screen.findByText(/with Keyring as/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Forget the link" })).not.toBeInTheDocument();
});

it("says what went wrong", async () => {
  answerProblem("get", "/me/oidc", 503, { detail: "The server is starting." });
  await renderPage(<OidcCard />, { path: "/profile" });
  expect(await screen.findByText("The server is starting.")).toBeVisible();
});
