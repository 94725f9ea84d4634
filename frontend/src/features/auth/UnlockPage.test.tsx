import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { UnlockPage } from "@/features/auth/UnlockPage";
import { aMe } from "@/test/builders";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

beforeEach(() =>
  answer("get", "/session", {
    state: "locked",
    shared: true,
    businessName: "Trattoria Sole",
    staff: [
      { accountId: 4, name: "Sam" },
      { accountId: 5, name: "Toni" },
    ],
  }),
);

async function choose(name: string) {
  const page = await renderPage(<UnlockPage />, { path: "/unlock" });
  await page.user.click(await screen.findByRole("button", { name: new RegExp(name) }));
  return page;
}

it("unlocks with a name and the keys of the pad", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post("/api/v1/session/unlock", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(aMe({ sharedDevice: true }));
    }),
  );
  const { user, router } = await choose("Toni");
  for (const digit of ["1", "9", "0", "4", "7"]) {
    await user.click(screen.getByRole("button", { name: digit }));
  }
  await user.click(screen.getByRole("button", { name: "Delete the last digit" }));
  expect(screen.getByRole("status")).toHaveAccessibleName("4 digits entered");
  await user.click(screen.getByRole("button", { name: "Unlock" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/redeem"));
  expect(sent).toEqual([{ accountId: 5, pin: "1904" }]);
});

it("takes digits from a keyboard, and needs four of them", async () => {
  const { user } = await choose("Sam");
  await user.keyboard("123");
  expect(screen.getByRole("button", { name: "Unlock" })).toBeDisabled();
  await user.keyboard("4");
  expect(screen.getByRole("button", { name: "Unlock" })).toBeEnabled();
  expect(screen.queryByText("1234")).not.toBeInTheDocument();
});

it("says what the server says about a wrong PIN, and starts again", async () => {
  answerProblem("post", "/session/unlock", 401, { detail: "That PIN is wrong." });
  const { user } = await choose("Sam");
  await user.keyboard("1234");
  await user.click(screen.getByRole("button", { name: "Unlock" }));
  expect(await screen.findByText("That PIN is wrong.")).toBeVisible();
  expect(screen.getByRole("status")).toHaveAccessibleName("0 digits entered");
});
