import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Navigation } from "@/components/shell/Navigation";
import { aMe } from "@/test/builders";
import { renderPage } from "@/test/render";

const places = () => screen.findAllByRole("link").then((links) => links.map((l) => l.textContent));

it("shows the outbox only where the sandbox stands in for a provider", async () => {
  await renderPage(<Navigation me={aMe()} />);
  expect(await places()).toContain("Outbox");
});

it("has no outbox with real providers", async () => {
  await renderPage(<Navigation me={aMe({ providers: { email: "sendgrid", sms: "twilio" } })} />);
  expect(await places()).not.toContain("Outbox");
});

it("shows staff their one screen", async () => {
  const me = aMe();
  await renderPage(<Navigation me={{ ...me, account: { ...me.account, role: "staff" } }} />);
  expect(await places()).toEqual(["Redeem"]);
});
