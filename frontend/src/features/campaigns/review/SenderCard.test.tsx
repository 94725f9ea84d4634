import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { SenderDomain } from "@/api/types";
import { SenderCard } from "@/features/campaigns/review/SenderCard";
import { aMe } from "@/test/builders";
import { aCampaign } from "@/test/campaigns";
import { renderPage } from "@/test/render";
import { answer } from "@/test/server";

const CHECK: SenderDomain = {
  domain: "offers.example",
  provider: "sendgrid",
  records: [
    { kind: "spf", status: "ok", name: "offers.example", advice: "Fine." },
    { kind: "dkim", status: "missing", name: "s1._domainkey.offers.example", advice: "Add it." },
    { kind: "dmarc", status: "unknown", name: "_dmarc.offers.example", advice: "Offline." },
  ],
};

function show(campaign = aCampaign()) {
  answer("get", "/business", {
    name: "Luigi’s",
    fromName: "",
    fromEmail: "hello@shop.example",
    replyTo: "",
  });
  return renderPage(<SenderCard campaign={campaign} />);
}

it("shows the campaign's own address, and what is missing of its domain's records", async () => {
  answer("get", "/me", { ...aMe(), providers: { email: "sendgrid", sms: "twilio" } });
  answer("get", "/sender-domain", CHECK);
  await show(aCampaign({ fromName: "Sale", fromEmail: "sale@offers.example" }));
  expect(await screen.findByText("Sale <sale@offers.example>")).toBeVisible();
  const records = within(
    await screen.findByRole("list", { name: "DNS records of offers.example" }),
  );
  expect(records.getByText("SPF in place")).toBeVisible();
  expect(records.getByText("DKIM missing")).toBeVisible();
  expect(records.getByText("DMARC could not look up")).toBeVisible();
  expect(screen.getByText("s1._domainkey.offers.example: Add it.")).toBeVisible();
});

it("falls back to the business's own, and asks no name server in the sandbox", async () => {
  answer("get", "/me", { ...aMe(), providers: { email: "sandbox", sms: "sandbox" } });
  await show();
  expect(await screen.findByText("Luigi’s <hello@shop.example>")).toBeVisible();
  expect(screen.queryByRole("list")).toBeNull();
});
