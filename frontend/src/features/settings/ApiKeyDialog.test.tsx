import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { ApiKeyDialog } from "@/features/settings/ApiKeyDialog";
import { renderPage } from "@/test/render";
import { answerProblem, server } from "@/test/server";

async function fillIn(networks: string) {
  const { user } = await renderPage(<ApiKeyDialog opened onClose={() => {}} />);
  await user.type(await screen.findByLabelText("Name"), "Till");
  await user.click(screen.getByLabelText("Look up and redeem coupons"));
  await user.type(screen.getByLabelText("It works from"), networks);
  await user.click(screen.getByRole("button", { name: "Create key" }));
}

it("sends each network by itself, and shows the key once", async () => {
  const sent = vi.fn();
  server.use(
    http.post("/api/v1/api-keys", async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json({ id: 1, key: "hb_secret" }, { status: 201 });
    }),
  );
  await fillIn("203.0.113.7, 198.51.100.0/24");
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith({
      name: "Till",
      scopes: ["redeem"],
      expiresInDays: 365,
      networks: ["203.0.113.7", "198.51.100.0/24"],
    }),
  );
  expect(await screen.findByText(/hb_secret/)).toBeVisible();
});

it("puts the server's complaint beside the networks", async () => {
  answerProblem("post", "/api-keys", 422, {
    errors: [{ pointer: "/networks", detail: "Write addresses such as 203.0.113.7." }],
  });
  await fillIn("everywhere");
  expect(await screen.findByText("Write addresses such as 203.0.113.7.")).toBeVisible();
  expect(screen.getByLabelText("It works from")).toBeInvalid();
});
