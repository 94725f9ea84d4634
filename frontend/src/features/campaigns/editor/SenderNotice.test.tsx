import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { CampaignView } from "@/api/types";
import { SenderNotice } from "@/features/campaigns/editor/SenderNotice";
import { useCampaignForm } from "@/features/campaigns/form/campaignForm";
import { aCampaign } from "@/test/campaigns";
import { renderPage } from "@/test/render";
import { answer } from "@/test/server";

function Page({ campaign }: { campaign: CampaignView }) {
  return (
    <>
      <p>Written</p>
      <SenderNotice form={useCampaignForm(campaign)} />
    </>
  );
}

const NOTHING = { name: "Sole", postalAddress: "", fromEmail: "", fromName: "", replyTo: "" };

it("asks for what an e-mail lacks while it is written", async () => {
  answer("get", "/business", NOTHING);
  await renderPage(<Page campaign={aCampaign()} />);
  expect(
    await screen.findByText("E-mails still need a sender’s address and your postal address"),
  ).toBeVisible();
  expect(screen.getByRole("link", { name: "Complete your business" })).toHaveAttribute(
    "href",
    expect.stringContaining("/settings"),
  );
});

it("takes the campaign's own sender for the business's", async () => {
  answer("get", "/business", NOTHING);
  await renderPage(<Page campaign={aCampaign({ fromEmail: "ana@sole.example" })} />);
  expect(await screen.findByText("E-mails still need your postal address")).toBeVisible();
});
