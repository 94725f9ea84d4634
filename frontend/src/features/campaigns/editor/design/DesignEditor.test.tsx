import { screen, within } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, expect, it } from "vitest";
import DesignEditor from "@/features/campaigns/editor/design/DesignEditor";
import { lineOfText, newBlock } from "@/features/campaigns/editor/design/model/blocks";
import { firstWordsIn } from "@/features/campaigns/editor/design/model/firstWords";
import type { Block, EmailDesign } from "@/features/campaigns/form/designTypes";
import { renderPage } from "@/test/render";
import { answer } from "@/test/server";

let now: EmailDesign;

const WORDS = firstWordsIn("en");

const FACTS = {
  language: "en",
  businessName: "Sole",
  postalAddress: "12 Court Street",
  logoUrl: null,
  offerTitle: "A free dessert",
  offerTerms: "",
};

function Editor({ start, language = "en" }: { start: EmailDesign; language?: string }) {
  const [design, setDesign] = useState(start);
  now = design;
  return <DesignEditor design={design} onChange={setDesign} facts={{ ...FACTS, language }} />;
}

const heading = (id: string, words: string) =>
  ({ ...newBlock("HEADING", WORDS), id, text: lineOfText(words) }) as Block;

const aDesign = (...blocks: Block[]): EmailDesign => ({
  version: 1,
  style: {},
  previewText: { runs: [] },
  blocks: [...blocks, { ...newBlock("FOOTER", WORDS), id: "footer" } as Block],
});

const edit = (design = aDesign(heading("one", "One"), heading("two", "Two"))) =>
  renderPage(<Editor start={design} />);

const order = () => now.blocks.map(({ id }) => id);
const kinds = () => now.blocks.map(({ type }) => type);
const block = (name: string) => screen.getByRole("button", { name });

beforeEach(() => {
  localStorage.clear();
  // What jsdom lacks and ProseMirror asks for when it scrolls.
  Range.prototype.getClientRects = () => [] as never;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

it("adds a block, and shows its settings", async () => {
  const { user } = await edit();
  await user.click(await screen.findByRole("button", { name: "Add a block" }));
  const dialog = await screen.findByRole("dialog", { name: "Add a block" });
  await user.click(within(dialog).getByRole("button", { name: /^Coupon/ }));
  expect(kinds()).toEqual(["HEADING", "HEADING", "COUPON", "FOOTER"]);
  expect(await screen.findByRole("region", { name: "Coupon" })).toBeVisible();
  expect(block("Coupon")).toHaveAttribute("aria-pressed", "true");
});

it("moves a block by keyboard alone", async () => {
  const { user } = await edit();
  await user.click(await screen.findByRole("button", { name: "Heading: One" }));
  screen.getByRole("button", { name: "Move the heading" }).focus();
  await user.keyboard(" ");
  expect(await screen.findByText(/^before Heading: One, place 1 of 2/)).toBeInTheDocument();
  await user.keyboard("{ArrowDown}");
  expect(await screen.findByText(/^before Footer, place 2 of 2/)).toBeInTheDocument();
  await user.keyboard(" ");
  await screen.findByText(/Heading: One put down/);
  expect(order()).toEqual(["two", "one", "footer"]);
  expect(block("Heading: One")).toHaveFocus();
});

it("moves, duplicates and deletes by shortcuts", async () => {
  const { user } = await edit();
  const one = await screen.findByRole("button", { name: "Heading: One" });
  one.focus();
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(order()).toEqual(["two", "one", "footer"]);
  await user.keyboard("{Control>}d{/Control}");
  expect(screen.getAllByRole("button", { name: "Heading: One" })).toHaveLength(2);
  await user.keyboard("{Delete}");
  expect(order()).toEqual(["two", "one", "footer"]);
  expect(block("Footer")).toHaveFocus();
});

it("takes steps back and does them again", async () => {
  const { user } = await edit();
  const one = await screen.findByRole("button", { name: "Heading: One" });
  const undo = screen.getByRole("button", { name: "Undo" });
  expect(undo).toHaveAttribute("aria-disabled", "true");
  one.focus();
  await user.keyboard("{Delete}");
  expect(order()).toEqual(["two", "footer"]);
  await user.keyboard("{Control>}z{/Control}");
  expect(order()).toEqual(["one", "two", "footer"]);
  await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
  expect(order()).toEqual(["two", "footer"]);
  await user.click(undo);
  expect(order()).toEqual(["one", "two", "footer"]);
});

it("keeps the footer", async () => {
  const { user } = await edit();
  (await screen.findByRole("button", { name: "Footer" })).focus();
  await user.keyboard("{Delete}");
  expect(order()).toEqual(["one", "two", "footer"]);
});

it("puts a chip into a heading, and its fallback", async () => {
  const { user } = await edit();
  await user.click(await screen.findByRole("button", { name: "Heading: One" }));
  await user.click(
    await screen.findByRole("button", { name: "Insert a placeholder into heading" }),
  );
  await user.click(await screen.findByRole("menuitem", { name: "First name" }));
  const chip = await screen.findByRole("button", { name: "Change First name, or “there”" });
  await user.click(chip);
  const fallback = await screen.findByRole("textbox", { name: "If it is missing, write" });
  await user.clear(fallback);
  await user.type(fallback, "friend");
  const changed = now.blocks[0];
  const chips = changed?.type === "HEADING" && changed.text.runs.flatMap(({ chip }) => chip ?? []);
  expect(chips).toEqual([{ value: "first_name", fallback: "friend" }]);
});

it("brings a copied block into another campaign", async () => {
  const first = await edit();
  await first.user.click(await screen.findByRole("button", { name: "Heading: One" }));
  await first.user.click(screen.getByRole("button", { name: "Copy, to paste in any campaign" }));
  first.unmount();
  const { user } = await edit(aDesign());
  await user.click(await screen.findByRole("button", { name: "Add a block" }));
  await user.click(await screen.findByRole("button", { name: "Paste the copied block: heading" }));
  expect(kinds()).toEqual(["HEADING", "FOOTER"]);
  expect(order()[0]).not.toBe("one");
});

it("fills columns", async () => {
  const { user } = await edit(aDesign({ ...newBlock("COLUMNS", WORDS), id: "columns" } as Block));
  await user.click(
    (await screen.findAllByRole("button", { name: "Add a block to this column" }))[1] as never,
  );
  expect(screen.queryByRole("button", { name: /^Columns Two/ })).not.toBeInTheDocument();
  await user.click(await screen.findByRole("button", { name: /^Button/ }));
  const columns = now.blocks[0];
  expect(columns?.type === "COLUMNS" && columns.columns[1]?.blocks[0]?.type).toBe("BUTTON");
});

it("takes a picture from the library, with what it shows", async () => {
  answer("get", "/pictures", {
    items: [{ id: 3, url: "/p/abc", name: "gnocchi.jpg", alt: "A plate of gnocchi" }],
  });
  const { user } = await edit(aDesign({ ...newBlock("PICTURE", WORDS), id: "picture" } as Block));
  await user.click(await screen.findByRole("button", { name: "Picture" }));
  await user.click(await screen.findByRole("button", { name: "Choose a picture" }));
  await user.click(await screen.findByRole("button", { name: "A plate of gnocchi" }));
  expect(now.blocks[0]).toMatchObject({ pictureUrl: "/p/abc", alt: "A plate of gnocchi" });
});

it("says which colors are hard to read", async () => {
  const { user } = await edit();
  await user.click(await screen.findByRole("button", { name: "Page style" }));
  const ink = await screen.findByRole("textbox", { name: "Text" });
  await user.clear(ink);
  await user.type(ink, "#eeeeee");
  expect(now.style.ink).toBe("#eeeeee");
  expect(screen.getByText("Text is hard to read on this paper.")).toBeVisible();
});

it("begins a block in the language of the message, not of the dashboard", async () => {
  const { user } = await renderPage(<Editor start={aDesign()} language="fr-CA" />);
  await user.click(screen.getByRole("button", { name: "Add a block" }));
  await user.click(await screen.findByRole("button", { name: /^Button/ }));
  expect(now.blocks[0]).toMatchObject({ label: { runs: [{ text: "Voir votre coupon" }] } });
});
