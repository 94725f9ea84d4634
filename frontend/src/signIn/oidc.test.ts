import { readFileSync } from "node:fs";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { finishOidc, offerOidc, returnedWith, showProven } from "@/signIn/oidc";
import { signInForm } from "@/signIn/signInForm";
import { answer, answerProblem, server } from "@/test/server";

const done = vi.fn();
const leave = vi.fn();
const user = userEvent.setup();
const ON = { isOn: true, name: "Keyring" };

function thePage() {
  const form = signInForm(document, done);
  if (!form) throw new Error("The page has no form");
  return form;
}

beforeEach(() => {
  done.mockReset();
  leave.mockReset();
  const page = readFileSync("sign-in.html", "utf8");
  document.body.innerHTML = new DOMParser().parseFromString(page, "text/html").body.innerHTML;
});

it("leads to the sign-in service", async () => {
  answer("get", "/session/oidc", ON);
  answer("post", "/session/oidc", { url: "https://login.example/auth?state=1" });
  await offerOidc(document, thePage(), leave);
  await user.click(screen.getByRole("button", { name: "Sign in with Keyring" }));
  await waitFor(() => expect(leave).toHaveBeenCalledWith("https://login.example/auth?state=1"));
  expect(done).not.toHaveBeenCalled();
});

it("shows no button where there is no service, or nobody answers", async () => {
  answer("get", "/session/oidc", { isOn: false });
  await offerOidc(document, thePage(), leave);
  expect(document.querySelector("#elsewhere")).toHaveAttribute("hidden");
  server.use(http.get("/api/v1/session/oidc", () => HttpResponse.error()));
  await offerOidc(document, thePage(), leave);
  expect(document.querySelector("#elsewhere")).toHaveAttribute("hidden");
});

it("says that the service does not answer", async () => {
  answer("get", "/session/oidc", ON);
  answerProblem("post", "/session/oidc", 503, { detail: "Keyring did not answer." });
  await offerOidc(document, thePage(), leave);
  await user.click(screen.getByRole("button", { name: "Sign in with Keyring" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Keyring did not answer.");
  expect(leave).not.toHaveBeenCalled();
});

it("finishes what came back", async () => {
  const sent = vi.fn();
  server.use(
    http.post("/api/v1/session/oidc/return", async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json({});
    }),
  );
  const back = returnedWith("?code=a%20b&state=s&iss=https://login.example");
  await thePage().settle(finishOidc(back ?? {}));
  expect(sent).toHaveBeenCalledWith({ code: "a b", state: "s", iss: "https://login.example" });
  expect(done).toHaveBeenCalledWith({ is: "signedIn" });
});

it("asks for the code, and tells why nobody was let in", async () => {
  answer("post", "/session/oidc/return", { token: "waiting" }, 202);
  const form = thePage();
  await form.settle(finishOidc({ state: "s", code: "c" }));
  expect(screen.getByLabelText("Code").closest(".field")).not.toHaveAttribute("hidden");
  answerProblem("post", "/session/oidc/return", 403, { detail: "Nobody invited you yet." });
  await form.settle(finishOidc({ state: "s", code: "c" }));
  expect(screen.getByRole("alert")).toHaveTextContent("Nobody invited you yet.");
});

it("says that it is proven, in place of the form", async () => {
  server.use(
    http.post("/api/v1/session/oidc/return", () => new HttpResponse(null, { status: 204 })),
  );
  await thePage().settle(finishOidc({ state: "s", code: "c" }));
  expect(done).toHaveBeenCalledWith({ is: "proven" });
  showProven(document);
  expect(screen.getByRole("heading", { name: "It is you" })).toBeInTheDocument();
  expect(document.querySelector("#sign-in")).toHaveAttribute("hidden");
});

it("takes nothing else for a return", () => {
  expect(returnedWith("?from=/campaigns")).toBeNull();
  expect(returnedWith("?state=s")).toBeNull();
  expect(returnedWith("?code=c")).toBeNull();
  expect(returnedWith("?state=s&error=access_denied")).toEqual({
    state: "s",
    error: "access_denied",
  });
});
