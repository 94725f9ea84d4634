import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import type { CampaignView } from "@/api/types";
import { CampaignEditor } from "@/features/campaigns/editor/CampaignEditor";
import type { EditorStep } from "@/lib/campaigns";
import { aCampaign, anAudience } from "@/test/campaigns";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

// The browser test types into the real one; its layout is beyond jsdom.
vi.mock("@/features/campaigns/editor/CodeEditor", () => ({
  default: (props: {
    label: string;
    value: string;
    error?: string;
    onChange: (v: string) => void;
  }) => (
    <>
      <textarea
        aria-label={props.label}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      <p>{props.error}</p>
    </>
  ),
}));

let saved: unknown[];

beforeEach(() => {
  saved = [];
  Range.prototype.getClientRects = () => [] as never;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
  answer("get", "/business/sending", {});
  answer("get", "/segments", {
    items: [{ name: "vip", customers: 812, reachableByEmail: 800, reachableBySms: 790 }],
    all: { customers: 5_000, reachableByEmail: 4_700, reachableBySms: 3_900 },
  });
  answer("post", "/audience", anAudience());
  answer("get", "/campaign-templates", { items: [] });
  answer("get", "/customers", { items: [] });
  answer("post", "/campaigns/:id/preview", { audience: anAudience() });
  server.use(
    http.patch("/api/v1/campaigns/:id", async ({ request }) => {
      const draft = (await request.json()) as Record<string, unknown>;
      saved.push(draft);
      return String(draft.emailContent ?? "").includes("{% if")
        ? HttpResponse.json(
            {
              title: "Some fields are not right",
              errors: [
                { pointer: "/emailContent", detail: "Line 1, column 4: “if” is not closed." },
              ],
            },
            { status: 422, headers: { "Content-Type": "application/problem+json" } },
          )
        : HttpResponse.json(aCampaign(draft));
    }),
  );
});

const edit = (step: EditorStep, campaign = aCampaign()) =>
  renderPage(<CampaignEditor campaign={campaign} step={step} onStep={vi.fn()} />);

/** The campaign as a second tab left it while the first has it open. */
function savedElsewhere(change: Partial<CampaignView>) {
  const theirs = aCampaign({ ...change, updatedAt: "2026-01-01T11:20:00Z" });
  const now = { campaign: theirs, tag: '"theirs"' };
  const show = () => HttpResponse.json(now.campaign, { headers: { ETag: now.tag } });
  server.use(
    http.get("/api/v1/campaigns/:id", show),
    http.patch("/api/v1/campaigns/:id", async ({ request }) => {
      if (request.headers.get("If-Match") !== now.tag) {
        return HttpResponse.json({ title: "Changed meanwhile", status: 412 }, { status: 412 });
      }
      const draft = (await request.json()) as Partial<CampaignView>;
      saved.push(draft);
      now.campaign = { ...now.campaign, ...draft, updatedAt: "2026-01-01T11:21:00Z" };
      now.tag = '"mine"';
      return show();
    }),
  );
  return now;
}

const asRead = () => ({ ...aCampaign(), etag: '"first"' });

const allSaved = () =>
  waitFor(() => expect(screen.getByText("All changes saved")).toBeVisible(), { timeout: 3_000 });

it("saves what was typed by itself, and nothing else", async () => {
  const { user } = await edit("offer");
  await user.type(await screen.findByRole("textbox", { name: "Offer" }), "!");
  expect(screen.getByText("Unsaved changes")).toBeVisible();
  await allSaved();
  expect(saved).toEqual([{ offerTitle: "A free dessert!" }]);
});

it("tells line and column of a template's mistake, and saves the rest", async () => {
  const { user } = await edit("message");
  const html = await screen.findByRole("textbox", { name: "E-mail HTML" });
  await user.clear(html);
  await user.type(html, "<p>{{% if vip");
  await user.type(screen.getByRole("textbox", { name: "Subject" }), "!");
  expect(
    await screen.findByText("Line 1, column 4: “if” is not closed.", {}, { timeout: 3_000 }),
  ).toBeVisible();
  expect(await screen.findByText("Saved, except what is marked in red")).toBeVisible();
  expect(saved.at(-1)).toEqual({ subject: "For you, {{ first_name }}!" });

  await user.clear(html);
  await user.type(html, "<p>Fine</p>");
  await allSaved();
  expect(saved.at(-1)).toEqual({ emailContent: "<p>Fine</p>" });
});

it("says what language the messages are in", async () => {
  answer("get", "/business", { name: "Sole", language: "en" });
  const { user } = await edit("message");
  const language = await screen.findByRole("combobox", { name: "Language" });
  expect(await screen.findByPlaceholderText("English, as usual")).toBe(language);
  await user.click(language);
  await user.click(await screen.findByRole("option", { name: "German" }));
  await allSaved();
  expect(saved).toEqual([{ language: "de" }]);
});

it("does not send a rate that cannot be, and tells the bounds", async () => {
  const { user } = await edit("offer");
  const rate = await screen.findByRole("textbox", { name: "E-mails a minute" });
  await user.clear(rate);
  await user.type(rate, "0");
  expect(
    await screen.findByText("Enter a whole number from 1 to 1,000,000.", {}, { timeout: 3_000 }),
  ).toBeVisible();
  expect(saved).toEqual([]);
});

it("says how long sending takes at the chosen rate", async () => {
  await edit("offer");
  expect(await screen.findByText("4,700 messages will take about 47 min.")).toBeVisible();
});

it("keeps what could not be saved and tries again", async () => {
  answerProblem("patch", "/campaigns/:id", 503, { detail: "Try in a minute." });
  const { user } = await edit("offer");
  await user.type(await screen.findByRole("textbox", { name: "Offer" }), "!");
  const again = await screen.findByRole("button", { name: "Save again" }, { timeout: 3_000 });
  expect(screen.getByText("Not saved. Try in a minute.")).toBeVisible();

  answer("patch", "/campaigns/:id", aCampaign({ offerTitle: "A free dessert!" }));
  await user.click(again);
  await allSaved();
});

it("asks before a change that could not be saved is left behind", async () => {
  answerProblem("patch", "/campaigns/:id", 503, { detail: "Try in a minute." });
  const { user, router } = await edit("offer");
  await user.type(await screen.findByRole("textbox", { name: "Offer" }), "!");
  await user.click(screen.getByRole("link", { name: "← Campaigns" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Leave without saving?" }));
  expect(router.state.location.pathname).toBe("/");
  await user.click(dialog.getByRole("button", { name: "Leave without saving" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/campaigns"));
});

it("counts the audience, and tells who is left out and why", async () => {
  await edit("audience");
  const audience = within(await screen.findByRole("region", { name: "Audience" }));
  expect(await audience.findByText("4,812")).toBeVisible();
  expect(audience.getByText("180 no e-mail address")).toBeVisible();
  expect(audience.getByText("280 unsubscribed")).toBeVisible();
});

it("counts an SMS as it is typed and names the characters that make it costly", async () => {
  const { user } = await edit("message", aCampaign({ smsContent: "" }));
  const text = await screen.findByRole("textbox", { name: "Text" });
  await user.type(text, "It’s on");
  expect(screen.getByText("7 characters · 1 part")).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: /Replace curly quotes/ }));
  expect(screen.getByText("7 characters · 1 part · has letters that cost more")).toBeVisible();
  expect(screen.getByText(/^’ leaves 70 characters to a part instead of 160/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Use plain characters" }));
  expect(text).toHaveTextContent("It's on");
  expect(screen.getByText("7 characters · 1 part")).toBeVisible();
});

it("shows what differs from customer to customer as pills, never as code", async () => {
  const smsContent = 'Hi {{ first_name | default("there", true) }}: {{ short_url }}';
  await edit("message", aCampaign({ smsContent }));
  const text = await screen.findByRole("textbox", { name: "Text" });

  expect(within(text).getByRole("button", { name: "Change First name, or “there”" })).toBeVisible();
  expect(within(text).getByRole("button", { name: "Change Link to the coupon" })).toBeVisible();
  expect(text).not.toHaveTextContent("{");
  expect(screen.getByText(/^About \d+ characters · 1 part$/)).toBeVisible();
});

it("tells what a customer's SMS costs, and the letters that make it cost more", async () => {
  answer("get", "/business/sending", { smsPartPrice: 0.05 });
  answer("post", "/campaigns/:id/preview", {
    audience: anAudience(),
    sms: { text: "Hi Şule: it is on", encoding: "UCS-2", characters: 80, parts: 2 },
  });
  await edit("message", aCampaign({ emailContent: "", smsContent: "Hi" }));

  expect(
    await screen.findByText("80 characters · 2 parts · $0.10 · has letters that cost more"),
  ).toBeVisible();
  expect(screen.getByText("Ş leaves 70 characters to a part instead of 160.")).toBeVisible();
});

it("takes over what another tab changed elsewhere, and saves what was typed here", async () => {
  const now = savedElsewhere({ offerTerms: "Not on Sundays." });
  const { user } = await edit("offer", asRead());
  await user.type(await screen.findByRole("textbox", { name: "Offer" }), "!");
  await allSaved();
  expect(saved).toEqual([{ offerTitle: "A free dessert!" }]);
  expect(screen.getByRole("textbox", { name: "Terms" })).toHaveValue("Not on Sundays.");
  expect(now.campaign).toMatchObject({
    offerTitle: "A free dessert!",
    offerTerms: "Not on Sundays.",
  });
});

it("saves nothing over the same field of somebody else, and loses nothing typed", async () => {
  savedElsewhere({ offerTitle: "Two desserts" });
  const { user } = await edit("offer", asRead());
  const offer = await screen.findByRole("textbox", { name: "Offer" });
  await user.type(offer, "!");
  const notice = within(await screen.findByRole("alert", {}, { timeout: 3_000 }));
  expect(notice.getByText(/^Changed in another tab or by somebody else at 6:20/)).toBeVisible();
  expect(notice.getByText(/Both of you changed Offer\./)).toBeVisible();
  expect(offer).toHaveValue("A free dessert!");
  expect(saved).toEqual([]);

  // the other fields go on being saved
  await user.type(screen.getByRole("textbox", { name: "Terms" }), "Once");
  await waitFor(() => expect(saved).toEqual([{ offerTerms: "Once" }]), { timeout: 3_000 });
  await user.click(notice.getByRole("button", { name: "Show their version" }));
  expect(notice.getByText("Two desserts")).toBeVisible();
  await user.click(notice.getByRole("button", { name: "Keep mine" }));
  await allSaved();
  expect(saved.at(-1)).toEqual({ offerTitle: "A free dessert!" });
  expect(screen.queryByText(/Both of you changed/)).not.toBeInTheDocument();
});

it("uses the other's version once that is chosen", async () => {
  savedElsewhere({ offerTitle: "Two desserts" });
  const { user } = await edit("offer", asRead());
  const offer = await screen.findByRole("textbox", { name: "Offer" });
  await user.type(offer, "!");
  await user.click(await screen.findByRole("button", { name: "Use theirs" }, { timeout: 3_000 }));
  await allSaved();
  expect(offer).toHaveValue("Two desserts");
  expect(saved).toEqual([]);
});
