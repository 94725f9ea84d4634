import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { SecondFactorCard } from "@/features/auth/SecondFactorCard";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

const OFF = { isOn: false, recoveryCodesLeft: 0 };
const ON = { isOn: true, onSince: "2026-11-28T10:00:00Z", recoveryCodesLeft: 10 };
const FACTOR = "/me/second-factor";

const render = () => renderPage(<SecondFactorCard />, { path: "/profile" });

it("is set up by password, app and first code", async () => {
  const sent = vi.fn();
  answer("get", FACTOR, OFF);
  answer("post", FACTOR, { secret: "ABCD EFGH", uri: "otpauth://totp/x", qrSvg: "<svg/>" }, 201);
  server.use(
    http.post(`/api/v1${FACTOR}/confirm`, async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json({ codes: ["abcd-efgh", "ijkl-mnop"] });
    }),
  );
  const { user } = await render();
  await user.click(await screen.findByRole("button", { name: "Set up" }));
  await user.type(await screen.findByLabelText("Password"), "a long sentence{Enter}");
  expect(await screen.findByText("ABCD EFGH")).toBeVisible();
  expect(screen.getByRole("img", { name: "QR code for the app" })).toBeVisible();
  answer("get", FACTOR, ON);
  await user.type(screen.getByLabelText("Code"), "123456{Enter}");
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ code: "123456" }));
  await waitFor(() => expect(screen.getByText(/ijkl-mnop/)).toBeVisible());
  await user.click(screen.getByRole("button", { name: "Done" }));
  expect(await screen.findByText("10 recovery codes are left.")).toBeVisible();
});

it("says beside the code that it is wrong", async () => {
  answer("get", FACTOR, OFF);
  answer("post", FACTOR, { secret: "ABCD", uri: "otpauth://totp/x", qrSvg: "<svg/>" }, 201);
  const errors = [{ pointer: "/code", detail: "This code is wrong." }];
  answerProblem("post", `${FACTOR}/confirm`, 422, { errors });
  const { user } = await render();
  await user.click(await screen.findByRole("button", { name: "Set up" }));
  await user.type(await screen.findByLabelText("Password"), "a long sentence{Enter}");
  await user.type(await screen.findByLabelText("Code"), "000000{Enter}");
  expect(await screen.findByText("This code is wrong.")).toBeVisible();
});

it("is turned off by password and code", async () => {
  const sent = vi.fn();
  answer("get", FACTOR, { ...ON, recoveryCodesLeft: 1 });
  server.use(
    http.post(`/api/v1${FACTOR}/off`, async ({ request }) => {
      sent(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = await render();
  expect(await screen.findByText("1 recovery code is left. Make new ones.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Turn off" }));
  await user.type(await screen.findByLabelText("Password"), "a long sentence");
  answer("get", FACTOR, OFF);
  await user.type(screen.getByLabelText("Code"), "123456{Enter}");
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith({ password: "a long sentence", code: "123456" }),
  );
  expect(await screen.findByRole("button", { name: "Set up" })).toBeVisible();
});

it("says what went wrong", async () => {
  answerProblem("get", FACTOR, 503, { detail: "The server is starting." });
  await render();
  expect(await screen.findByText("The server is starting.")).toBeVisible();
});
