import { readFileSync } from "node:fs";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { brandInk } from "@/lib/palette";
import { createTheme, DEFAULT_BRAND } from "@/lib/theme";
import { signInForm } from "@/signIn/signInForm";
import { answer, answerProblem, server } from "@/test/server";

const signedIn = vi.fn();
const user = userEvent.setup();
const email = () => screen.getByLabelText("E-mail");
const password = () => screen.getByLabelText("Password");
const submit = () => user.click(screen.getByRole("button", { name: "Sign in" }));

beforeEach(() => {
  signedIn.mockReset();
  const page = readFileSync("sign-in.html", "utf8");
  document.body.innerHTML = new DOMParser().parseFromString(page, "text/html").body.innerHTML;
  signInForm(document, ({ is }) => is === "signedIn" && signedIn());
});

it("signs in with what was typed", async () => {
  const sent = vi.fn();
  server.use(
    http.post("/api/v1/session", async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json({});
    }),
  );
  expect(email()).toHaveFocus();
  await user.keyboard("ana@example.com");
  await user.type(password(), "  a long sentence {Enter}");
  await waitFor(() => expect(signedIn).toHaveBeenCalledOnce());
  expect(sent).toHaveBeenCalledWith({
    email: "ana@example.com",
    password: "  a long sentence ",
  });
});

it("says beside each field what is missing", async () => {
  await user.type(email(), "ana@example.com");
  await submit();
  expect(password()).toHaveAccessibleDescription("Enter your password.");
  expect(password()).toBeInvalid();
  expect(password()).toHaveFocus();
  expect(email()).not.toBeInvalid();
  await user.keyboard("x");
  expect(password()).not.toBeInvalid();
  expect(signedIn).not.toHaveBeenCalled();
});

it("tells why the server refused, and can be sent again", async () => {
  answerProblem("post", "/session", 401, { detail: "The password is wrong." });
  await user.type(email(), "ana@example.com");
  await user.type(password(), "wrong");
  await submit();
  expect(await screen.findByRole("alert")).toHaveTextContent("The password is wrong.");
  answer("post", "/session", {});
  await submit();
  await waitFor(() => expect(signedIn).toHaveBeenCalledOnce());
});

it("puts the server's complaint beside its field", async () => {
  const errors = [{ pointer: "/email", detail: "must be an e-mail address" }];
  answerProblem("post", "/session", 422, { errors });
  await user.type(email(), "ana");
  await user.type(password(), "wrong");
  await submit();
  await waitFor(() => expect(email()).toHaveAccessibleDescription(/must be an e-mail address/));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

it("says that the server cannot be reached", async () => {
  server.use(http.post("/api/v1/session", () => HttpResponse.error()));
  await user.type(email(), "ana@example.com");
  await user.type(password(), "wrong");
  await submit();
  expect(await screen.findByRole("alert")).toHaveTextContent("Check your connection");
});

it("asks for a code where the server does", async () => {
  const sent = vi.fn();
  answer("post", "/session", { token: "waiting" }, 202);
  server.use(
    http.post("/api/v1/session/code", async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json({});
    }),
  );
  await user.type(email(), "ana@example.com");
  await user.type(password(), "a long sentence{Enter}");
  const code = await screen.findByLabelText("Code");
  await waitFor(() => expect(code).toHaveFocus());
  expect(code).toHaveAttribute("autocomplete", "one-time-code");
  expect(password().closest(".field")).toHaveAttribute("hidden");
  expect(screen.getByText(/one of your recovery codes/)).toBeInTheDocument();
  await submit();
  expect(code).toHaveAccessibleDescription("Enter the code.");
  expect(signedIn).not.toHaveBeenCalled();
  await user.type(code, "123 456{Enter}");
  await waitFor(() => expect(signedIn).toHaveBeenCalledOnce());
  expect(sent).toHaveBeenCalledWith({ token: "waiting", code: "123 456" });
});

it("lets a wrong code be typed again, and the password once it took too long", async () => {
  const path = "/session/code";
  answer("post", "/session", { token: "waiting" }, 202);
  answerProblem("post", path, 401, { detail: "This code is wrong." });
  await user.type(email(), "ana@example.com");
  await user.type(password(), "a long sentence{Enter}");
  const code = screen.getByLabelText("Code");
  await waitFor(() => expect(code).toHaveFocus());
  await user.type(code, "000000{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("This code is wrong.");
  expect(code).toHaveValue("");
  const type = "https://handbill.dev/problems/sign-in-over";
  server.use(
    http.post(`/api/v1${path}`, () =>
      HttpResponse.json(
        { type, title: "Over", detail: "Enter your password again." },
        { status: 401 },
      ),
    ),
  );
  await user.type(code, "000000{Enter}");
  expect(await screen.findByText("Enter your password again.")).toBeInTheDocument();
  expect(code.closest(".field")).toHaveAttribute("hidden");
  expect(password().closest(".field")).not.toHaveAttribute("hidden");
  expect(password()).toHaveFocus();
});

it("shows the password to who asks", async () => {
  const button = screen.getByRole("button", { name: "Show password" });
  await user.click(button);
  expect(password()).toHaveAttribute("type", "text");
  expect(button).toHaveAttribute("aria-pressed", "true");
  await user.click(button);
  expect(password()).toHaveAttribute("type", "password");
});

it("has the theme's colors", () => {
  const { colors = {} } = createTheme();
  const css = readFileSync("src/signIn/signIn.css", "utf8");
  const shade = (name: string, i: number) => colors[name]?.[i];
  const { light, dark } = {
    light: css.slice(0, css.indexOf("@media")),
    dark: css.slice(css.indexOf('[data-mantine-color-scheme="dark"]')),
  };
  expect(light).toContain(`--hb-ink: ${brandInk(DEFAULT_BRAND)};`);
  expect(light).toContain(`--button: ${shade("brand", 7)};`);
  expect(light).toContain(`--button-hover: ${shade("brand", 8)};`);
  for (const [name, day, night] of [
    ["--hb-page", shade("gray", 0), shade("dark", 8)],
    ["--hb-surface", "#fff", shade("dark", 6)],
    ["--text", shade("gray", 9), shade("dark", 0)],
    ["--dimmed", shade("gray", 7), shade("dark", 2)],
    ["--border", shade("gray", 4), shade("dark", 4)],
    ["--error", shade("red", 7), shade("red", 3)],
    ["--accent", shade("brand", 7), shade("brand", 4)],
  ]) {
    expect(light).toContain(`${name}: ${day};`);
    expect(dark).toContain(`${name}: ${night};`);
    expect(css.split(`${name}: ${night};`), "by the device and by choice").toHaveLength(3);
  }
});
