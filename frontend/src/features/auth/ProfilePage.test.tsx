import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { ProfilePage } from "@/features/auth/ProfilePage";
import { aMe } from "@/test/builders";
import { renderPage } from "@/test/render";
import { answer, server } from "@/test/server";

const sent = vi.fn();
const account = { ...aMe().account, hasPassword: false };

/** Of somebody who signs in elsewhere, and has no password here. */
beforeEach(() => {
  sent.mockReset();
  answer("get", "/me", aMe({ account }));
  answer("get", "/me/oidc", { isOn: true, name: "Keyring", isLinked: true, linkedEmail: "a@b.c" });
  answer("get", "/me/second-factor", { isOn: false, recoveryCodesLeft: 0 });
  answer("get", "/me/sessions", { items: [] });
  answer("get", "/me/news", { items: [], unread: 0, readTo: 0, mails: true });
  const keep = async ({ request }: { request: Request }) => {
    sent(request.method, await request.json());
    return HttpResponse.json(aMe({ account }));
  };
  server.use(http.patch("/api/v1/me", keep), http.put("/api/v1/me/pin", keep));
});

it("sets a first password without asking for one", async () => {
  const { user } = await renderPage(<ProfilePage />, { path: "/profile" });
  expect(await screen.findByText(/You have none here/)).toBeVisible();
  expect(screen.queryByLabelText("Current password")).not.toBeInTheDocument();
  await user.type(screen.getByLabelText("New password"), "seven green bicycles");
  await user.click(screen.getByRole("button", { name: "Set password" }));
  const body = { currentPassword: "", newPassword: "seven green bicycles" };
  await waitFor(() => expect(sent).toHaveBeenCalledWith("PATCH", body));
  expect(await screen.findByText("Password set.")).toBeVisible();
});

it("asks for no password to set a PIN or a second factor", async () => {
  const { user } = await renderPage(<ProfilePage />, { path: "/profile" });
  const pin = await screen.findByRole("form", { name: "PIN" });
  expect(within(pin).queryByLabelText("Password")).not.toBeInTheDocument();
  await user.type(within(pin).getByLabelText("PIN"), "4711");
  await user.click(within(pin).getByRole("button", { name: "Set PIN" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith("PUT", { password: "", pin: "4711" }));
  await user.click(await screen.findByRole("button", { name: "Set up" }));
  const dialog = await screen.findByRole("dialog", { name: "Set up the second factor" });
  expect(within(dialog).queryByLabelText("Password")).not.toBeInTheDocument();
  expect(within(dialog).getByRole("button", { name: "Continue" })).toBeEnabled();
});
