import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { CampaignActions } from "@/features/campaigns/detail/CampaignActions";
import { CampaignBanners } from "@/features/campaigns/detail/CampaignBanners";
import { aCampaign, aProgress } from "@/test/campaigns";
import { renderPage } from "@/test/render";
import { server } from "@/test/server";

/** Notes what a call was sent. */
function listen(path: string, reply: Record<string, unknown> = aCampaign()) {
  const bodies: unknown[] = [];
  server.use(
    http.post(`/api/v1${path}`, async ({ request }) => {
      const text = await request.text();
      bodies.push(text ? JSON.parse(text) : undefined);
      return HttpResponse.json(reply, { status: 202 });
    }),
  );
  return bodies;
}

it("pauses a campaign that is sending", async () => {
  const calls = listen("/campaigns/9/pause");
  const { user } = await renderPage(
    <CampaignActions campaign={aCampaign({ status: "sending" })} />,
  );
  await user.click(await screen.findByRole("button", { name: "Pause" }));
  await vi.waitFor(() => expect(calls).toHaveLength(1));
});

it("resumes a paused campaign and tells why it was paused", async () => {
  const calls = listen("/campaigns/9/resume");
  const campaign = aCampaign({ status: "paused", statusReason: "The provider refused our key." });
  const { user } = await renderPage(
    <>
      <CampaignActions campaign={campaign} />
      <CampaignBanners campaign={campaign} />
    </>,
  );
  expect(await screen.findByText("The provider refused our key.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Resume" }));
  await vi.waitFor(() => expect(calls).toHaveLength(1));
});

it("resumes the one channel that is stopped, and tells why it is", async () => {
  const calls = listen("/campaigns/9/resume");
  const reason = "The e-mail provider takes no message from us (401: wrong key).";
  const progress = aProgress({
    email: { total: 10, pending: 10 },
    stopped: [{ channel: "email", reason }],
  });
  const { user } = await renderPage(
    <CampaignBanners campaign={aCampaign({ status: "sending" })} progress={progress} />,
  );
  expect(await screen.findByText("E-mails are stopped")).toBeVisible();
  expect(screen.getByText(reason)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Resume e-mails" }));
  await vi.waitFor(() => expect(calls).toHaveLength(1));
});

it("cancels with the unused coupons voided when asked to", async () => {
  const calls = listen("/campaigns/9/cancel");
  const progress = aProgress({ email: { total: 100, sent: 40, pending: 60 } });
  const { user } = await renderPage(
    <CampaignActions campaign={aCampaign({ status: "sending" })} progress={progress} />,
  );
  await user.click(await screen.findByRole("button", { name: "More actions" }));
  await user.click(await screen.findByRole("menuitem", { name: "Cancel campaign" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/^40 of 100 e-mails went out already/)).toBeVisible();
  await user.click(dialog.getByRole("checkbox", { name: /void the coupons/ }));
  await user.click(dialog.getByRole("button", { name: "Cancel campaign" }));
  await vi.waitFor(() => expect(calls).toEqual([{ voidCoupons: true }]));
});

it("offers to retry only when something failed", async () => {
  const campaign = aCampaign({ status: "completed" });
  const { unmount } = await renderPage(
    <CampaignActions campaign={campaign} progress={aProgress({ email: { total: 5, sent: 5 } })} />,
  );
  expect(await screen.findByRole("button", { name: "More actions" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Retry failed" })).not.toBeInTheDocument();
  unmount();

  await renderPage(
    <CampaignActions
      campaign={campaign}
      progress={aProgress({ email: { total: 5, failed: 2 } })}
    />,
  );
  expect(await screen.findByRole("button", { name: "Retry failed" })).toBeVisible();
});

it("asks what to do with messages of which nobody knows whether they arrived", async () => {
  const calls = listen("/campaigns/9/unknown-deliveries", { resolved: 12 });
  const { user } = await renderPage(
    <CampaignBanners
      campaign={aCampaign({ status: "completed" })}
      progress={aProgress({ status: "completed", sms: { total: 20, sent: 8, unknown: 12 } })}
    />,
  );
  expect(await screen.findByText("12 SMS may or may not have arrived")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Count as sent" }));
  await vi.waitFor(() => expect(calls).toEqual([{ channel: "sms", resolution: "count-as-sent" }]));
  expect(await screen.findByText("12 SMS counted as sent.")).toBeVisible();
});

it("lets a canceled campaign's doubts be counted, and sends none of them again", async () => {
  const calls = listen("/campaigns/9/unknown-deliveries", { resolved: 12 });
  const { user } = await renderPage(
    <CampaignBanners
      campaign={aCampaign({ status: "cancelled" })}
      progress={aProgress({ status: "cancelled", sms: { total: 20, sent: 8, unknown: 12 } })}
    />,
  );
  await user.click(await screen.findByRole("button", { name: "Count as not sent" }));
  await vi.waitFor(() =>
    expect(calls).toEqual([{ channel: "sms", resolution: "count-as-not-sent" }]),
  );
  expect(screen.queryByRole("button", { name: "Send again" })).toBeNull();
});

it("offers more room where SMS wait for it while e-mails go on", async () => {
  await renderPage(
    <CampaignBanners
      campaign={aCampaign({ status: "sending", smsPartLimit: 10 })}
      progress={aProgress({ statusReason: "SMS wait: the limit of SMS parts is reached." })}
    />,
  );
  expect(await screen.findByText("SMS are waiting, e-mails go on")).toBeVisible();
  expect(screen.getByRole("button", { name: "Raise the limit" })).toBeVisible();
});
