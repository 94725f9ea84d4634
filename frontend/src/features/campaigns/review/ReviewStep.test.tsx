import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import type { CampaignPreflight, CampaignView } from "@/api/types";
import { ReviewStep } from "@/features/campaigns/review/ReviewStep";
import { aCampaign, aCheck, anAudience, aPreflight } from "@/test/campaigns";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

beforeEach(() => {
  answer("get", "/customers", { items: [] });
  answer("post", "/campaigns/:id/preview", { audience: anAudience() });
  answer("get", "/campaigns/:id/recipient-check", aCheck());
});

const NINE = "2099-07-02T13:00:00Z";

function review(preflight: CampaignPreflight, campaign: CampaignView = aCampaign()) {
  answer("get", "/campaigns/:id/preflight", preflight);
  const autosave = { flush: vi.fn(async () => true), isDirty: () => false };
  return renderPage(<ReviewStep campaign={campaign} autosave={autosave} />);
}

it("names the people and the messages before anything goes out, and sends once", async () => {
  const keys: (string | null)[] = [];
  server.use(
    http.post("/api/v1/campaigns/9/send", ({ request }) => {
      keys.push(request.headers.get("Idempotency-Key"));
      return keys.length === 1
        ? HttpResponse.error()
        : HttpResponse.json(aCampaign({ status: "queued" }), { status: 202 });
    }),
  );
  const { user, router } = await review(aPreflight());
  await user.click(await screen.findByRole("button", { name: "Send to 4,812 people" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Send to 4,812 people?" }));
  expect(dialog.getByText("4,700 e-mails and 3,900 SMS")).toBeVisible();

  const send = dialog.getByRole("button", { name: "Send to 4,812 people" });
  await user.click(send);
  expect(await dialog.findByRole("alert")).toHaveTextContent("Check your connection");
  await user.click(send);
  await vi.waitFor(() => expect(router.state.location.pathname).toBe("/campaigns/9"));
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
});

it("counts only the people of the one channel it has", async () => {
  await review(aPreflight(), aCampaign({ channels: ["sms"] }));
  expect(await screen.findByRole("button", { name: "Send to 3,900 people" })).toBeVisible();
});

it("shows what stands against sending, with the way to its place", async () => {
  await review(
    aPreflight({
      errors: [{ code: "offer-missing", detail: "Name the offer.", pointer: "/offerTitle" }],
      warnings: [{ code: "empty-variable", detail: "Some have no first name.", count: 212 }],
    }),
  );
  expect(await screen.findByText("212 recipients")).toBeVisible();
  expect(screen.getByRole("link", { name: "Go to offer and limits" })).toHaveAttribute(
    "href",
    expect.stringContaining("step=offer"),
  );
  expect(screen.getByRole("button", { name: "Send to 4,812 people" })).toBeDisabled();
});

it("shows first and in red what real e-mails are stopped for, and lets the sandbox send", async () => {
  await review(
    aPreflight({
      warnings: [
        { code: "no-offer", detail: "No offer is written.", pointer: "/offerTitle" },
        { code: "no-postal-address", detail: "Add your postal address.", pointer: "/business" },
      ],
    }),
  );
  const needed = await screen.findByRole("region", { name: /^Needed before e-mails go/ });
  expect(within(needed).getByText(/Add your postal address/)).toBeVisible();
  expect(within(needed).getByRole("link", { name: "Go to settings" })).toHaveAttribute(
    "href",
    expect.stringContaining("tab=business"),
  );
  const rest = screen.getByRole("region", { name: "To consider" });
  expect(within(rest).queryByText(/postal address/)).not.toBeInTheDocument();
  expect(needed.compareDocumentPosition(rest)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(screen.getByRole("button", { name: "Send to 4,812 people" })).toBeEnabled();
});

it("goes from what stands in the way over cost and time to remarks, the message and the button", async () => {
  answer("get", "/business", { name: "Sole", fromName: "", fromEmail: "", replyTo: "" });
  await review(
    aPreflight({
      warnings: [
        { code: "no-offer", detail: "No offer is written.", pointer: "/offerTitle" },
        { code: "no-postal-address", detail: "Add your postal address.", pointer: "/business" },
      ],
    }),
  );
  await screen.findByRole("region", { name: "Cost and time" });
  const needed = screen.getByRole("region", { name: /^Needed before e-mails go/ });
  const remarks = screen.getByRole("region", { name: "To consider" });
  expectInOrder(
    needed,
    screen.getByRole("region", { name: "Audience" }),
    await screen.findByRole("region", { name: "Sender" }),
    screen.getByRole("region", { name: "Cost and time" }),
    remarks,
    screen.getByRole("region", { name: "Preview" }),
    screen.getByRole("button", { name: "Send to 4,812 people" }),
  );
});

function expectInOrder(...elements: HTMLElement[]) {
  elements.slice(1).forEach((element, at) => {
    expect(elements[at]?.compareDocumentPosition(element)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
}

it("shows what writing every message came to, and whom it is about", async () => {
  answer(
    "get",
    "/campaigns/:id/recipient-check",
    aCheck({
      waiting: {
        messages: 412,
        until: "09:00",
        firstAt: "2026-01-02T14:00:00Z",
        lastAt: "2026-01-02T17:00:00Z",
      },
      report: {
        email: { messages: 4_700, failed: 0, largestBytes: 31_000 },
        sms: {
          messages: 3_900,
          failed: 2,
          parts: 7_800,
          mostParts: 2,
          unicodeMessages: 39,
          letters: [{ letter: "ł", messages: 39 }],
          cost: 61.62,
          currency: "USD",
        },
        errors: [],
        warnings: [
          {
            code: "empty-value",
            detail: "{{ first_name }} is empty for some.",
            pointer: "/smsContent",
            count: 212,
            examples: [{ customerId: 7, name: "Ana Silva" }],
          },
        ],
      },
    }),
  );
  await review(
    aPreflight({
      warnings: [{ code: "empty-value", detail: "The preflight's words.", count: 9 }],
    }),
  );
  const card = within(await screen.findByRole("region", { name: "Cost and time" }));
  expect(await card.findByText("3,898, 2 cannot be")).toBeVisible();
  expect(card.getByText("about $61.62")).toBeVisible();
  expect(card.getByText("39 (1%)")).toBeVisible();
  expect(screen.getByText("412 SMS will wait until 9:00 AM")).toBeVisible();
  expect(screen.getByRole("link", { name: "Ana Silva" })).toHaveAttribute("href", "/customers/7");
  expect(screen.queryByText("The preflight's words.")).not.toBeInTheDocument();
});

it("tells who waits at the time that is chosen, again in the last question", async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get("/api/v1/campaigns/9/recipient-check", ({ request }) => {
      const at = new URL(request.url).searchParams.get("at");
      asked.push(at);
      const waiting = { messages: 1, until: "09:00", firstAt: NINE, lastAt: NINE };
      return HttpResponse.json(aCheck(at ? { waiting } : {}));
    }),
  );
  const { user } = await review(aPreflight());
  await screen.findByRole("button", { name: "Check again" });
  expect(screen.queryByText(/will wait until/)).not.toBeInTheDocument();

  await user.click(screen.getByRole("radio", { name: "At a time" }));
  await user.type(screen.getByLabelText(/Date and time/), "2099-07-01T23:30");
  expect(await screen.findByText("1 SMS will wait until 9:00 AM")).toBeVisible();
  expect(asked).toContain("2099-07-02T03:30:00.000Z");
  await user.click(screen.getByRole("button", { name: "Schedule for 4,812 people" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/1 SMS will wait until 9:00 AM/)).toBeVisible();
});

it("tells two findings with the same words apart, also when more come in", async () => {
  const cut = { code: "loop-cut", detail: "A loop is cut." };
  const other = { code: "email-large", detail: "It is large.", pointer: "/emailContent", count: 1 };
  answer("get", "/campaigns/:id/recipient-check", aCheck({ status: "none", isCurrent: false }));
  answer(
    "post",
    "/campaigns/:id/recipient-check",
    aCheck({ report: { errors: [], warnings: [{ ...other, examples: [] }] } }),
  );
  await review(
    aPreflight({
      warnings: [
        { ...cut, pointer: "/emailContent" },
        { ...cut, pointer: "/smsContent" },
      ],
    }),
  );
  expect(await screen.findByText(/It is large/)).toBeVisible();
  expect(screen.getAllByText(/A loop is cut/)).toHaveLength(2);
});

it("asks for a check of what the campaign is now, once, and shows how far it is", async () => {
  let asked = 0;
  answer("get", "/campaigns/:id/recipient-check", aCheck({ status: "none", isCurrent: false }));
  server.use(
    http.post("/api/v1/campaigns/9/recipient-check", () => {
      asked += 1;
      return HttpResponse.json(
        aCheck({ status: "running", checked: 2_000, customers: 5_000, report: undefined }),
        { status: 202 },
      );
    }),
  );
  await review(aPreflight());
  expect(await screen.findByText("Writing each message: 2,000 of 5,000 customers")).toBeVisible();
  expect(asked).toBe(1);
  expect(screen.getByRole("button", { name: "Send to 4,812 people" })).toBeEnabled();
});

/** A report of so many e-mails and SMS. */
const reportOf = (emails: number, sms: number) => ({
  email: { messages: emails, failed: 0, largestBytes: 31_000 },
  sms: {
    messages: sms,
    failed: 0,
    parts: sms,
    mostParts: 1,
    unicodeMessages: 0,
    letters: [],
    currency: "USD",
  },
  errors: [],
  warnings: [],
});

const audienceOf = (emails: number, sms: number) => ({
  ...anAudience({ reachable: Math.max(emails, sms) }),
  email: { ...anAudience().email, eligible: emails },
  sms: { ...anAudience().sms, eligible: sms },
});

it("counts and checks again when people changed in another tab, and says which figures are old", async () => {
  let people = 4_700;
  let checked = 4_700;
  let asked = 0;
  const check = () => aCheck({ isCurrent: checked === people, report: reportOf(checked, 3_900) });
  server.use(
    http.get("/api/v1/campaigns/9/preflight", () =>
      HttpResponse.json(aPreflight({ audience: audienceOf(people, 3_900) })),
    ),
    http.get("/api/v1/campaigns/9/recipient-check", () => HttpResponse.json(check())),
    http.post("/api/v1/campaigns/9/recipient-check", () => {
      asked += 1;
      return HttpResponse.json(aCheck({ status: "running", checked: 1_000, report: undefined }), {
        status: 202,
      });
    }),
  );
  const autosave = { flush: vi.fn(async () => true), isDirty: () => false };
  await renderPage(<ReviewStep campaign={aCampaign()} autosave={autosave} />);
  const card = within(await screen.findByRole("region", { name: "Cost and time" }));
  expect(await card.findByText("4,700")).toBeVisible();
  expect(card.queryByText(/before the last change/)).not.toBeInTheDocument();

  people = 4_893;
  window.dispatchEvent(new Event("visibilitychange"));
  expect(await screen.findByRole("button", { name: "Send to 4,893 people" })).toBeVisible();
  expect(await card.findByText(/Figures from before the last change/)).toBeVisible();
  expect(await card.findByText("Writing each message: 1,000 of 5,000 customers")).toBeVisible();
  expect(asked).toBe(1);

  checked = people;
  expect(await card.findByText("4,893")).toBeVisible();
  expect(card.queryByText(/before the last change/)).not.toBeInTheDocument();
  expect(card.queryByText("4,700")).not.toBeInTheDocument();
});

it("never shows figures as new that are of another audience than the one beside them", async () => {
  let emails = 5;
  server.use(
    http.get("/api/v1/campaigns/9/preflight", () =>
      HttpResponse.json(aPreflight({ audience: audienceOf(emails, 3_900) })),
    ),
  );
  answer(
    "get",
    "/campaigns/:id/recipient-check",
    aCheck({
      report: {
        ...reportOf(4_893, 3_900),
        warnings: [{ code: "empty-value", detail: "Some have no name.", count: 2, examples: [] }],
      },
    }),
  );
  // The check is of people whom the preflight does not know of yet, so that is asked again.
  const autosave = { flush: vi.fn(async () => true), isDirty: () => false };
  await renderPage(<ReviewStep campaign={aCampaign()} autosave={autosave} />);
  expect(await screen.findByText("Found before the last change")).toBeVisible();
  expect(screen.getByText(/Figures from before the last change/)).toBeVisible();
  emails = 4_893;
  window.dispatchEvent(new Event("visibilitychange"));
  expect(await screen.findByText("To consider")).toBeVisible();
  expect(screen.queryByText(/before the last change/)).not.toBeInTheDocument();
});

it("does not send what is over the limit of parts", async () => {
  answer(
    "get",
    "/campaigns/:id/recipient-check",
    aCheck({
      report: {
        errors: [
          {
            code: "sms-over-limit",
            detail: "The SMS come to 7,800 parts.",
            pointer: "/smsPartLimit",
            count: 7_800,
            examples: [],
          },
        ],
        warnings: [],
      },
    }),
  );
  await review(aPreflight());
  expect(await screen.findByText("The SMS come to 7,800 parts.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Send to 4,812 people" })).toBeDisabled();
});

it("schedules for a time in the business's zone", async () => {
  const asked: unknown[] = [];
  server.use(
    http.post("/api/v1/campaigns/9/send", async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(aCampaign({ status: "scheduled" }), { status: 202 });
    }),
  );
  const { user } = await review(aPreflight());
  await user.click(await screen.findByRole("radio", { name: "At a time" }));
  const schedule = screen.getByRole("button", { name: "Schedule for 4,812 people" });
  await user.click(schedule);
  expect(screen.getByText("Choose a date and a time.")).toBeVisible();

  await user.type(screen.getByLabelText(/Date and time/), "2099-07-01T18:30");
  await user.click(schedule);
  await user.click(await screen.findByRole("button", { name: "Schedule" }));
  await vi.waitFor(() => expect(asked).toEqual([{ scheduledAt: "2099-07-01T22:30:00.000Z" }]));
});

it("keeps the dialog and tells why when the campaign was sent meanwhile", async () => {
  answerProblem("post", "/campaigns/:id/send", 409, {
    detail: "This campaign is sending. It is on its way already; watch its progress.",
  });
  const { user } = await review(aPreflight());
  await user.click(await screen.findByRole("button", { name: "Send to 4,812 people" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Send to 4,812 people" }));
  expect(await dialog.findByRole("alert")).toHaveTextContent("It is on its way already");
});
