import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { SetupPage } from "@/features/auth/SetupPage";
import { aMe } from "@/test/builders";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

async function fillIn(password: string) {
  answer("get", "/setup", { needed: true, codeNeeded: false });
  const page = await renderPage(<SetupPage />, { path: "/setup" });
  await page.user.type(await screen.findByLabelText("Business name"), "Trattoria Sole");
  await page.user.type(screen.getByLabelText("Your e-mail"), "olive@example.com");
  await page.user.type(screen.getByLabelText("Password"), password);
  await page.user.click(screen.getByRole("button", { name: "Create owner account" }));
  return page;
}

/** What was told of the business. */
let told: unknown[];

async function ownIt() {
  vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions").mockReturnValue({
    ...new Intl.DateTimeFormat().resolvedOptions(),
    timeZone: "Europe/Berlin",
  });
  vi.spyOn(navigator, "language", "get").mockReturnValue("de-AT");
  told = [];
  answer("post", "/setup", aMe(), 201);
  server.use(
    http.patch("/api/v1/business", async ({ request }) => {
      told.push(await request.json());
      return HttpResponse.json({});
    }),
  );
  const page = await fillIn("correct horse battery");
  expect(await screen.findByRole("heading", { name: "Your business" })).toBeVisible();
  return page;
}

it("asks for what e-mails need once the owner exists, by the device's clock and country", async () => {
  const { user, router } = await ownIt();
  expect(screen.getByRole("combobox", { name: "Time zone" })).toHaveValue("Europe/Berlin");
  expect(screen.getByRole("combobox", { name: "Country" })).toHaveValue("Austria");
  await user.type(screen.getByLabelText("Postal address"), "12 Garden Street");
  await user.type(screen.getByLabelText("Sender’s e-mail address"), "hello@sole.example");
  await user.click(screen.getByRole("button", { name: "Save and start" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  expect(told).toEqual([
    {
      timeZone: "Europe/Berlin",
      defaultCountry: "AT",
      postalAddress: "12 Garden Street",
      fromName: aMe().business.name,
      fromEmail: "hello@sole.example",
    },
  ]);
});

it("lets the rest wait, and keeps the device's clock all the same", async () => {
  const { user, router } = await ownIt();
  await user.click(screen.getByRole("button", { name: "Skip for now" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  await waitFor(() => expect(told).toEqual([{ timeZone: "Europe/Berlin", defaultCountry: "AT" }]));
});

it("asks for a longer password before it asks the server", async () => {
  await fillIn("short");
  expect(await screen.findByText("Use at least 10 characters.")).toBeVisible();
});

it("puts the server's complaint beside the field it is about", async () => {
  answerProblem("post", "/setup", 422, {
    errors: [{ pointer: "/email", detail: "This is not an address we can write to." }],
  });
  await fillIn("correct horse battery");
  expect(await screen.findByText("This is not an address we can write to.")).toBeVisible();
  expect(screen.getByLabelText("Your e-mail")).toBeInvalid();
});

it("says what to do when somebody else was faster", async () => {
  answerProblem("post", "/setup", 409, { detail: "Handbill is set up already: sign in." });
  await fillIn("correct horse battery");
  expect(await screen.findByRole("alert")).toHaveTextContent("set up already: sign in");
});

it("asks for the code of the log away from the server's own machine", async () => {
  answer("get", "/setup", { needed: true, codeNeeded: true });
  const page = await renderPage(<SetupPage />, { path: "/setup" });
  expect(await screen.findByLabelText("Set-up code")).toBeVisible();
  await page.user.click(screen.getByRole("button", { name: "Create owner account" }));
  expect(await screen.findByText("Enter the code from the server's log.")).toBeVisible();
});
