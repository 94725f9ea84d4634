import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { client } from "@/api/client";
import { ProofDoor } from "@/components/shell/ProofDoor";
import { tellProven } from "@/lib/elsewhere";
import { aMe } from "@/test/builders";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

const KEY = { name: "Till", scopes: ["redeem" as const] };
const PROBLEM = {
  type: "https://handbill.dev/problems/reauthentication-required",
  title: "Reauthentication required",
  detail: "Show that it is you.",
  status: 403,
};
const sent = vi.fn();
const create = () => client.POST("/api/v1/api-keys", { body: KEY });

/** Refuses keys until the password was shown. */
beforeEach(() => {
  sent.mockReset();
  let isProven = false;
  answer("get", "/me/second-factor", { isOn: false, recoveryCodesLeft: 0 });
  server.use(
    http.post("/api/v1/me/proof", async ({ request }) => {
      sent(await request.json());
      isProven = true;
      return new HttpResponse(null, { status: 204 });
    }),
    http.post("/api/v1/api-keys", async ({ request }) =>
      isProven
        ? HttpResponse.json({ id: 1, of: await request.json() }, { status: 201 })
        : HttpResponse.json(PROBLEM, { status: 403 }),
    ),
  );
});

it("asks for the password and repeats what was refused", async () => {
  const { user } = await renderPage(<ProofDoor />);
  const made = create();
  const also = create();
  await user.type(await screen.findByLabelText("Your password"), "a long sentence{Enter}");
  expect((await made).data).toEqual({ id: 1, of: KEY });
  expect((await also).response.status).toBe(201);
  expect(sent).toHaveBeenCalledOnce();
  expect(sent).toHaveBeenCalledWith({ password: "a long sentence" });
  await waitFor(() => expect(screen.queryByLabelText("Your password")).not.toBeInTheDocument());
});

it("asks for the code where there is a second factor", async () => {
  answer("get", "/me/second-factor", { isOn: true, recoveryCodesLeft: 9 });
  const { user } = await renderPage(<ProofDoor />);
  const made = create();
  await user.type(await screen.findByLabelText("Your password"), "a long sentence");
  await user.type(await screen.findByLabelText("Code"), "123456{Enter}");
  expect((await made).response.status).toBe(201);
  expect(sent).toHaveBeenCalledWith({ password: "a long sentence", code: "123456" });
});

it("says that the password is wrong, and gives up when it is closed", async () => {
  const errors = [{ pointer: "/password", detail: "This is not your current password." }];
  answerProblem("post", "/me/proof", 422, { errors });
  const { user } = await renderPage(<ProofDoor />);
  const refused = expect(create()).rejects.toThrow("Show that it is you.");
  await user.type(await screen.findByLabelText("Your password"), "wrong{Enter}");
  expect(await screen.findByText("This is not your current password.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await refused;
});

it("leads to the sign-in service, and goes on once that is done", async () => {
  answer("get", "/me/oidc", { isOn: true, name: "Keyring", isLinked: true });
  answer("get", "/me", aMe({ account: { ...aMe().account, hasPassword: false } }));
  answer("post", "/me/oidc/proof", { url: "https://login.example/auth" });
  await renderPage(<ProofDoor />);
  const made = create();
  const link = await screen.findByRole("link", { name: "Sign in with Keyring again" });
  expect(link).toHaveAttribute("href", "https://login.example/auth");
  expect(link).toHaveAttribute("target", "_blank");
  expect(screen.queryByLabelText("Your password")).not.toBeInTheDocument();
  server.use(http.post("/api/v1/api-keys", () => HttpResponse.json({ id: 2 }, { status: 201 })));
  tellProven();
  expect((await made).response.status).toBe(201);
});

it("offers both to who has both", async () => {
  answer("get", "/me/oidc", { isOn: true, name: "Keyring", isLinked: true });
  answerProblem("post", "/me/oidc/proof", 503, { detail: "Keyring did not answer." });
  const { user } = await renderPage(<ProofDoor />);
  const made = create();
  expect(await screen.findByText("Keyring did not answer.")).toBeVisible();
  await user.type(await screen.findByLabelText("Your password"), "a long sentence{Enter}");
  expect((await made).response.status).toBe(201);
});

it("leaves other refusals alone", async () => {
  answerProblem("post", "/api-keys", 403, { detail: "Owners only." });
  await renderPage(<ProofDoor />);
  await expect(create()).rejects.toThrow("Owners only.");
  expect(screen.queryByLabelText("Your password")).not.toBeInTheDocument();
});
