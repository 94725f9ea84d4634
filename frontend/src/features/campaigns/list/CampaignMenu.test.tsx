import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import type { CampaignSummary } from "@/api/types";
import { CampaignMenu } from "@/features/campaigns/list/CampaignMenu";
import { aCampaign } from "@/test/campaigns";
import { renderPage } from "@/test/render";
import { answer, server } from "@/test/server";

async function openMenu(change: Partial<CampaignSummary>) {
  const page = await renderPage(<CampaignMenu campaign={aCampaign(change)} />);
  await page.user.click(await screen.findByRole("button", { name: "Change Autumn menu" }));
  return page;
}

it("deletes a draft once it is confirmed, and stays in the list", async () => {
  const deleted: string[] = [];
  server.use(
    http.delete("/api/v1/campaigns/:id", ({ params }) => {
      deleted.push(String(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user, router } = await openMenu({ status: "draft" });
  const before = router.state.location.pathname;
  await user.click(await screen.findByRole("menuitem", { name: "Delete" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Delete campaign" }));
  expect(await screen.findByText("Autumn menu deleted.")).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(deleted).toEqual(["9"]);
  expect(router.state.location.pathname).toBe(before);
});

it("copies any campaign, and deletes none that was sent", async () => {
  answer("post", "/campaigns/:id/duplicate", aCampaign({ id: 10 }), 201);
  const { user, router } = await openMenu({ status: "completed" });
  await screen.findByRole("menuitem", { name: "Duplicate" });
  expect(screen.queryByRole("menuitem", { name: "Delete" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("menuitem", { name: "Duplicate" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/campaigns/10/edit"));
});
