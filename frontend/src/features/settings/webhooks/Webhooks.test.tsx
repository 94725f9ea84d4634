import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import type { WebhookCall, WebhookView } from "@/api/types";
import { WebhookDetail } from "@/features/settings/webhooks/WebhookDetail";
import { WebhookList } from "@/features/settings/webhooks/WebhookList";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

const aWebhook = (change: Partial<WebhookView> = {}): WebhookView => ({
  id: 3,
  url: "https://shop.example/hooks",
  description: "The till",
  events: ["coupon.redeemed", "customer.created"],
  isActive: true,
  failures: 0,
  waiting: 0,
  dropped: 0,
  createdAt: "2026-12-01T10:00:00Z",
  updatedAt: "2026-12-01T10:00:00Z",
  ...change,
});

const aCall = (change: Partial<WebhookCall> = {}): WebhookCall => ({
  id: 7,
  messageId: "msg_7",
  event: "coupon.redeemed",
  occurredAt: "2026-12-01T10:00:00Z",
  body: '{"type":"coupon.redeemed"}',
  status: "failed",
  attempts: 10,
  responseStatus: 500,
  answer: "Oh no",
  ...change,
});

async function open(webhook: WebhookView, calls: WebhookCall[] = [], onFilter = vi.fn()) {
  answer("get", "/webhooks/3", webhook);
  answer("get", "/webhooks/3/calls", { items: calls });
  return renderPage(
    <WebhookDetail id={3} filter={{}} onFilter={onFilter} onDeleted={() => undefined} />,
  );
}

it("says what webhooks are for where there is none", async () => {
  answer("get", "/webhooks", { items: [] });
  await renderPage(<WebhookList />);

  expect(await screen.findByText("No webhooks")).toBeVisible();
});

it("shows how each of them does", async () => {
  answer("get", "/webhooks", {
    items: [aWebhook(), aWebhook({ id: 4, failures: 2 }), aWebhook({ id: 5, isActive: false })],
  });
  await renderPage(<WebhookList />);

  expect(await screen.findByText("On")).toBeVisible();
  expect(screen.getByText("Failing")).toBeVisible();
  expect(screen.getByText("Off")).toBeVisible();
});

it("adds one and shows its secret once", async () => {
  const sent = vi.fn();
  answer("get", "/webhooks", { items: [] });
  server.use(
    http.post("/api/v1/webhooks", async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json(
        { id: 3, secret: "whsec_abc", webhook: aWebhook() },
        { status: 201 },
      );
    }),
  );
  const { user } = await renderPage(<WebhookList />);
  await user.click(await screen.findByRole("button", { name: "Add a webhook" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Add webhook" }));
  expect(await dialog.findByText("Choose at least one.")).toBeVisible();

  await user.type(dialog.getByLabelText("Address"), "https://shop.example/hooks");
  await user.click(dialog.getByLabelText("A coupon was redeemed"));
  await user.click(dialog.getByRole("button", { name: "Add webhook" }));

  expect(await dialog.findByText("whsec_abc")).toBeVisible();
  expect(sent).toHaveBeenCalledWith({
    url: "https://shop.example/hooks",
    description: "",
    events: ["coupon.redeemed"],
  });
});

it("puts the server's complaint beside the address", async () => {
  answer("get", "/webhooks", { items: [] });
  answerProblem("post", "/webhooks", 422, {
    errors: [{ pointer: "/url", detail: "Use an address that begins with https://." }],
  });
  const { user } = await renderPage(<WebhookList />);
  await user.click(await screen.findByRole("button", { name: "Add a webhook" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByLabelText("Address"), "http://shop.example");
  await user.click(dialog.getByLabelText("A coupon was redeemed"));
  await user.click(dialog.getByRole("button", { name: "Add webhook" }));

  expect(await dialog.findByText("Use an address that begins with https://.")).toBeVisible();
});

it("tells that Handbill switched it off, and switches it on again", async () => {
  const sent = vi.fn();
  server.use(
    http.patch("/api/v1/webhooks/3", async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json(aWebhook());
    }),
  );
  const { user } = await open(aWebhook({ isActive: false, offReason: "failing" }));

  expect(await screen.findByText("Handbill switched this webhook off")).toBeVisible();
  expect(screen.getByRole("button", { name: "Send a test" })).toBeDisabled();
  await user.click(screen.getByRole("button", { name: "Switch on" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ isActive: true }));
});

it("says since when it fails", async () => {
  await open(aWebhook({ failures: 6, failingSince: "2026-12-01T10:00:00Z" }));

  expect(await screen.findByText("This webhook is failing")).toBeVisible();
});

it("shows what was sent and answered, and sends it again", async () => {
  const replayed = vi.fn();
  server.use(
    http.post("/api/v1/webhooks/3/calls/7/replay", () => {
      replayed();
      return HttpResponse.json(aCall({ status: "waiting" }), { status: 202 });
    }),
  );
  const { user } = await open(aWebhook(), [aCall()]);
  await user.click(await screen.findByRole("button", { name: "Look at call 7" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText("Oh no")).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Send again" }));

  await waitFor(() => expect(replayed).toHaveBeenCalled());
});

it("makes a new secret and shows it once", async () => {
  answer("post", "/webhooks/3/secret", {
    secret: "whsec_new",
    oldSecretUntil: "2026-12-02T10:00:00Z",
  });
  const { user } = await open(aWebhook());
  await user.click(await screen.findByRole("button", { name: "New secret" }));
  await user.click(await screen.findByRole("button", { name: "Make a secret" }));

  expect(await screen.findByText("whsec_new")).toBeVisible();
});

it("says what went wrong where it cannot be read", async () => {
  answerProblem("get", "/webhooks/3", 404, { title: "Webhook unknown", detail: "Look again." });
  await renderPage(
    <WebhookDetail id={3} filter={{}} onFilter={() => undefined} onDeleted={() => undefined} />,
  );

  expect(await screen.findByText("Look again.")).toBeVisible();
});
