import { screen, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { CampaignProgress } from "@/api/types";
import { progressInterval } from "@/features/campaigns/detail/api";
import { ProgressTab } from "@/features/campaigns/detail/ProgressTab";
import { aCampaign, aProgress } from "@/test/campaigns";
import { renderPage } from "@/test/render";

const show = (data?: CampaignProgress, error: Error | null = null) =>
  renderPage(<ProgressTab campaign={aCampaign()} progress={{ data, error, refetch: vi.fn() }} />);

it("shows how many of all messages are sent, by channel and state", async () => {
  await show(
    aProgress({
      email: { total: 2_600, sent: 980, failed: 12, skipped: 3, pending: 1_605 },
      sms: { total: 2_400, sent: 263, unknown: 4, pending: 2_129, sending: 4 },
      estimatedCompletionAt: new Date(Date.now() + 40 * 60_000).toISOString(),
    }),
  );
  const overall = within(await screen.findByRole("region", { name: "Overall progress" }));
  expect(overall.getByText("980 of 2,600 e-mails and 263 of 2,400 SMS sent")).toBeVisible();
  expect(overall.getByText(/^5,000/)).toHaveTextContent("5,000 people");
  expect(overall.getByText("110 sent in the last minute")).toBeVisible();
  expect(overall.getByText(/^Done in 40 minutes/)).toBeVisible();
  expect(overall.getByRole("progressbar", { name: "All messages" })).toHaveAttribute(
    "aria-valuetext",
    "1,262 of 5,000 done",
  );
  const sms = within(screen.getByRole("region", { name: "SMS" }));
  expect(sms.getByRole("link", { name: "Show 4 unknown SMS deliveries" })).toHaveAttribute(
    "href",
    expect.stringContaining("status=unknown"),
  );
  expect(sms.getByText("2,133")).toBeVisible();
});

it("says that the rest waits for the morning, and nothing of it while paused", async () => {
  const night = aProgress({
    email: { total: 10, sent: 10 },
    sms: { total: 10, sent: 3, pending: 7 },
    quietWait: { messages: 7, until: "2099-01-01T14:00:00Z" },
  });
  const { unmount } = await show(night);
  expect(await screen.findByText(/The rest waits for the end of quiet hours/)).toBeVisible();
  expect(screen.getByText(/7 SMS wait for the end of quiet hours/)).toBeVisible();
  unmount();

  await show({ ...night, status: "paused" });
  expect(await screen.findByText(/Nothing is sent until you resume it/)).toBeVisible();
  expect(screen.queryByText(/quiet hours/)).not.toBeInTheDocument();
});

it("tells how many wait for their next try and when, and is not done before", async () => {
  const waiting = aProgress({
    email: { total: 100, sent: 92, pending: 8 },
    ratePerMinute: 0,
    estimatedCompletionAt: new Date(Date.now() + 5 * 60_000).toISOString(),
    retrying: 8,
    nextRetryAt: new Date(Date.now() + 2 * 60_000 + 5_000).toISOString(),
  });
  const { unmount } = await show(waiting);
  const overall = within(await screen.findByRole("region", { name: "Overall progress" }));
  expect(overall.getByText(/8 messages could not be handed over yet and wait/)).toHaveTextContent(
    /The first is due in 2 minutes, at/,
  );
  expect(overall.getByText(/The rest waits for its next try/)).toBeVisible();
  expect(overall.getByText(/^Done in 5 minutes at the earliest/)).toBeVisible();
  unmount();

  const { unmount: leave } = await show({
    ...waiting,
    estimatedCompletionAt: new Date().toISOString(),
    nextRetryAt: new Date(Date.now() - 1_000).toISOString(),
  });
  expect(await screen.findByText("Done once the next tries are")).toBeVisible();
  expect(screen.getByText(/wait for the next try, due now/)).toBeVisible();
  expect(screen.queryByText(/in a moment|just now/)).not.toBeInTheDocument();
  leave();

  await show({ ...waiting, status: "paused" });
  expect(await screen.findByText(/comes once the campaign is resumed/)).toBeVisible();
});

it("leaves out a channel the campaign does not have", async () => {
  await show(aProgress({ email: { total: 10, pending: 10 } }));
  expect(await screen.findByRole("region", { name: "E-mail" })).toBeVisible();
  expect(screen.queryByRole("region", { name: "SMS" })).not.toBeInTheDocument();
});

it("says that messages are being prepared before the first goes out", async () => {
  await show(
    aProgress({ status: "queued", expanding: true, email: { total: 3_000, pending: 3_000 } }),
  );
  expect(await screen.findByText("Preparing messages")).toBeVisible();
  expect(screen.getByText("3,000 messages so far, each with its own coupon.")).toBeVisible();
});

it("goes on counting while messages go out already", async () => {
  const expanding = aProgress({
    status: "sending",
    expanding: true,
    totalTargeted: 3_000,
    estimatedCompletionAt: undefined,
    email: { total: 3_000, sent: 3_000 },
  });
  await show(expanding);
  expect(await screen.findByText(/people so far/)).toHaveTextContent("people so far");
  expect(screen.getByText("Going out now, while the rest is still being prepared.")).toBeVisible();
  expect(screen.getByText("When it ends is known once all is prepared")).toBeVisible();
});

it("tells when it started, ended and how long it took", async () => {
  await show(
    aProgress({
      status: "completed",
      completedAt: "2026-01-01T10:50:00Z",
      email: { total: 10, sent: 10 },
    }),
  );
  expect(await screen.findByText("10 of 10 e-mails sent")).toBeVisible();
  expect(screen.getByText(/took 50 min\.$/)).toBeVisible();
});

it("keeps the last figures when the connection is lost", async () => {
  await show(aProgress({ email: { total: 10, sent: 4, pending: 6 } }), new Error("offline"));
  expect(await screen.findByRole("alert")).toBeVisible();
  expect(screen.getByText("4 of 10 e-mails sent")).toBeVisible();
});

it("asks each second while messages go out, and never once it has ended", () => {
  expect(progressInterval("sending")).toBe(1_000);
  expect(progressInterval("queued")).toBe(1_000);
  expect(progressInterval("paused")).toBe(10_000);
  expect(progressInterval("completed")).toBe(false);
});
