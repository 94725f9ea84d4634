import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import type { CampaignSummary } from "@/api/types";
import { CampaignMenu } from "@/features/campaigns/list/CampaignMenu";
import { useLeavingDrafts } from "@/features/campaigns/list/useDeleteDraft";
import { aSummary } from "@/test/campaigns";
import { renderPage } from "@/test/render";
import { answer, server } from "@/test/server";

function Row({ campaign }: { campaign: CampaignSummary }) {
  return useLeavingDrafts().includes(campaign.id) ? (
    <p>Gone</p>
  ) : (
    <CampaignMenu campaign={campaign} />
  );
}

async function openMenu(change: Partial<CampaignSummary>) {
  const page = await renderPage(<Row campaign={aSummary(change)} />);
  await page.user.click(await screen.findByRole("button", { name: "Actions for Autumn menu" }));
  return page;
}

const deletions = () => {
  const deleted: string[] = [];
  server.use(
    http.delete("/api/v1/campaigns/:id", ({ params }) => {
      deleted.push(String(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return deleted;
};

it("deletes a draft once the note is gone", async () => {
  const deleted = deletions();
  const { user } = await openMenu({ status: "draft" });
  await user.click(await screen.findByRole("menuitem", { name: "Delete" }));
  expect(await screen.findByText("Autumn menu deleted.")).toBeVisible();
  expect(screen.getByText("Gone")).toBeVisible();
  expect(deleted).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(deleted).toEqual(["9"]));
});

it("takes a deletion back", async () => {
  const deleted = deletions();
  const { user } = await openMenu({ status: "draft" });
  await user.click(await screen.findByRole("menuitem", { name: "Delete" }));
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  expect(await screen.findByRole("button", { name: "Actions for Autumn menu" })).toBeVisible();
  await waitFor(() => expect(screen.queryByText("Autumn menu deleted.")).not.toBeInTheDocument());
  expect(deleted).toEqual([]);
});

it("copies any campaign, and deletes none that was sent", async () => {
  answer("post", "/campaigns/:id/duplicate", aSummary({ id: 10 }), 201);
  const { user, router } = await openMenu({ status: "completed" });
  expect(await screen.findByRole("menuitem", { name: "Results" })).toBeVisible();
  expect(screen.queryByRole("menuitem", { name: "Delete" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("menuitem", { name: "Duplicate" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/campaigns/10/edit"));
});
