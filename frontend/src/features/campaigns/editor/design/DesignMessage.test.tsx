import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import type { CampaignDraft } from "@/api/types";
import { CampaignEditor } from "@/features/campaigns/editor/CampaignEditor";
import { newDesign } from "@/features/campaigns/editor/design/model/blocks";
import { firstWordsIn } from "@/features/campaigns/editor/design/model/firstWords";
import { aCampaign, anAudience } from "@/test/campaigns";
import { renderPage } from "@/test/render";
import { answer, server } from "@/test/server";

let saved: CampaignDraft[];

beforeEach(() => {
  saved = [];
  Range.prototype.getClientRects = () => [] as never;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  answer("get", "/business", { name: "Sole", language: "en", brandColor: "#0b7285" });
  answer("get", "/segments", { items: [], all: {} });
  answer("get", "/campaign-templates", { items: [] });
  answer("get", "/design-templates", { items: [] });
  answer("get", "/customers", { items: [] });
  answer("post", "/audience", anAudience());
  answer("post", "/campaigns/:id/preview", { audience: anAudience() });
  server.use(
    http.patch("/api/v1/campaigns/:id", async ({ request }) => {
      const draft = (await request.json()) as CampaignDraft;
      saved.push(draft);
      return HttpResponse.json(aCampaign(draft as never));
    }),
  );
});

const write = (change: object) =>
  renderPage(<CampaignEditor campaign={aCampaign(change)} step="message" onStep={vi.fn()} />);

const allSaved = () =>
  waitFor(() => expect(saved.length).toBeGreaterThan(0), { timeout: 5_000 }).then(() =>
    screen.findByText("All changes saved"),
  );

it("begins a new e-mail with blocks, and saves it", async () => {
  const { user } = await write({ emailContent: "" });
  await user.click(await screen.findByRole("button", { name: "Write with blocks" }));
  const blocks = await screen.findByRole("list", { name: "Blocks of the e-mail" });
  expect(within(blocks).getByRole("button", { name: "Footer" })).toBeVisible();
  await allSaved();
  expect(Object.keys(saved[0] ?? {})).toEqual(["design"]);
  expect(saved[0]?.design?.blocks.at(-1)?.type).toBe("FOOTER");
});

it("begins with a design that comes with Handbill", async () => {
  const design = { version: 1, blocks: [{ type: "FOOTER", id: "f" }] };
  const starter = { id: "b", name: "Birthday", description: "A present.", subject: "Hooray" };
  answer("get", "/campaign-templates", {
    items: [{ ...starter, emailContent: "", smsContent: "", design }],
  });
  const { user } = await write({ emailContent: "", subject: "" });
  await user.click(await screen.findByRole("button", { name: "Birthday: A present." }));
  await allSaved();
  expect(saved[0]).toMatchObject({ subject: "Hooray", design: { blocks: [{ id: "f" }] } });
});

it("keeps a design as a template", async () => {
  const kept: unknown[] = [];
  server.use(
    http.post("/api/v1/design-templates", async ({ request }) => {
      kept.push(await request.json());
      return HttpResponse.json({ id: 1, name: "Mine" }, { status: 201 });
    }),
  );
  const { user } = await write({
    emailContent: "",
    smsContent: "",
    design: newDesign(firstWordsIn("en")),
  });
  await user.click(await screen.findByRole("button", { name: "Templates" }));
  await user.click(await screen.findByRole("menuitem", { name: "Save as a template" }));
  await user.type(await screen.findByRole("textbox", { name: "Name of the template" }), "Mine");
  await user.click(screen.getByRole("button", { name: "Save template" }));
  await waitFor(() => expect(kept).toHaveLength(1));
  expect(kept[0]).toMatchObject({ name: "Mine", design: { version: 1 } });
});

it("leaves HTML to those who want it", async () => {
  const { user } = await write({ emailContent: "" });
  await user.click(await screen.findByRole("button", { name: "Write HTML code" }));
  expect(await screen.findByText("E-mail HTML")).toBeVisible();
});

it("keeps a campaign in HTML as it is", async () => {
  await write({});
  expect(await screen.findByText("E-mail HTML")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Write with blocks" })).not.toBeInTheDocument();
});

it("turns blocks into code only after a clear word", async () => {
  answer("post", "/designs/render", { html: "<p>Made of blocks</p>" });
  const { user } = await write({ emailContent: "", design: newDesign(firstWordsIn("en")) });
  await user.click(await screen.findByRole("button", { name: "Edit code" }));
  const dialog = await screen.findByRole("dialog", { name: "Turn this e-mail into HTML code?" });
  expect(dialog).toHaveTextContent("There is no way back");
  expect(saved).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "Turn into code" }));
  await allSaved();
  expect(saved).toEqual([{ emailContent: "<p>Made of blocks</p>", design: null }]);
});

it("shows a subject's value as a chip", async () => {
  await write({
    emailContent: "",
    design: newDesign(firstWordsIn("en")),
    smsContent: "",
    subject: '{{ first_name | default("friend", true) }}, come by',
  });
  const chip = await screen.findByRole("button", { name: "Change First name, or “friend”" });
  expect(chip.closest('[role="textbox"]')).toHaveAccessibleName("Subject");
  expect(screen.queryByText(/\{\{/)).not.toBeInTheDocument();
});
