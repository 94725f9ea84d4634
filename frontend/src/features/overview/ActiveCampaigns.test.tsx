import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { ActiveCampaigns } from "@/features/overview/ActiveCampaigns";
import { renderPage } from "@/test/render";

it("counts e-mails and SMS apart", async () => {
  const counts = { emailsSent: 112, emailTotal: 2_900, smsSent: 89, smsTotal: 2_500 };
  const campaign = {
    id: 9,
    name: "Autumn",
    status: "sending",
    targeted: 2_900,
    redeemed: 0,
    revenue: [],
    ...counts,
  };
  await renderPage(<ActiveCampaigns campaigns={[{ ...campaign, done: 201, total: 5_400 }]} />);
  expect(await screen.findByText("112 of 2,900 e-mails and 89 of 2,500 SMS sent")).toBeVisible();
});
