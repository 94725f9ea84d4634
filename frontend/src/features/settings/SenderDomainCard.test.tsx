import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { SenderDomain } from "@/api/types";
import { SenderDomainCard } from "@/features/settings/SenderDomainCard";
import { renderPage } from "@/test/render";
import { answer, answerProblem } from "@/test/server";

const answerWith = (check: SenderDomain) => answer("get", "/sender-domain", check);

it("says of each record whether it is there, and offers what to add", async () => {
  answerWith({
    domain: "shop.example",
    provider: "sendgrid",
    records: [
      {
        kind: "spf",
        status: "ok",
        name: "shop.example",
        found: "v=spf1 include:sendgrid.net ~all",
        advice: "Says which servers may send for this domain.",
      },
      { kind: "dkim", status: "unknown", name: "s1._domainkey.shop.example", advice: "Could not." },
      {
        kind: "dmarc",
        status: "missing",
        name: "_dmarc.shop.example",
        advice: "Begin with this one.",
        add: "v=DMARC1; p=none",
      },
    ],
  });
  await renderPage(<SenderDomainCard />);
  const spf = within(await screen.findByRole("region", { name: "SPF" }));
  expect(spf.getByText("In place")).toBeVisible();
  expect(
    within(screen.getByRole("region", { name: "DKIM" })).getByText("Could not look up"),
  ).toBeVisible();
  const dmarc = within(screen.getByRole("region", { name: "DMARC" }));
  expect(dmarc.getByText('_dmarc.shop.example TXT "v=DMARC1; p=none"')).toBeVisible();
  expect(
    dmarc.getByRole("button", { name: "Copy the record for _dmarc.shop.example" }),
  ).toBeVisible();
});

it("asks for the sender's address first", async () => {
  answerWith({ provider: "sandbox", records: [] });
  await renderPage(<SenderDomainCard />);
  expect(await screen.findByText(/Enter the sender's e-mail address/)).toBeVisible();
});

it("offers another try when the check fails", async () => {
  answerProblem("get", "/sender-domain", 500, { detail: "Broken." });
  await renderPage(<SenderDomainCard />);
  expect(await screen.findByRole("button", { name: /try again/i })).toBeVisible();
});
