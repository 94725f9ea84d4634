import { expect, test } from "vitest";
import { newBlock } from "@/features/campaigns/editor/design/model/blocks";
import {
  copyOf,
  insert,
  mayHold,
  move,
  placeOf,
  placesOf,
  remove,
  step,
} from "@/features/campaigns/editor/design/model/change";
import { firstWordsIn } from "@/features/campaigns/editor/design/model/firstWords";
import { contrastRemarks, styleOf } from "@/features/campaigns/editor/design/model/style";
import { complete } from "@/features/campaigns/form/completeDesign";
import type { Block, EmailDesign } from "@/features/campaigns/form/designTypes";

const a = (type: Block["type"], id: string) =>
  ({ ...newBlock(type, firstWordsIn("en")), id }) as Block;

const columns = { ...a("COLUMNS", "c"), columns: [{ blocks: [a("TEXT", "c1")] }, { blocks: [] }] };

const design = {
  version: 1,
  style: {},
  previewText: { runs: [] },
  blocks: [a("HEADING", "h"), a("TEXT", "t"), columns, a("FOOTER", "f")],
} as EmailDesign;

const order = (of: EmailDesign) => of.blocks.map(({ id }) => id).join(" ");

test("a block moves within the page", () => {
  expect(order(move(design, "h", { room: null, index: 2 }))).toBe("t h c f");
  expect(order(move(design, "c", { room: null, index: 0 }))).toBe("c h t f");
  expect(order(step(design, "t", -1))).toBe("t h c f");
  expect(order(step(design, "t", 1))).toBe("h c t f");
  expect(step(design, "h", -1)).toBe(design);
});

test("nothing comes behind the footer", () => {
  expect(order(move(design, "h", { room: null, index: 9 }))).toBe("t c h f");
  expect(order(insert(design, a("SPACE", "s"), { room: null, index: 9 }))).toBe("h t c s f");
  expect(step(design, "c", 1)).toBe(design);
});

test("the footer stays where it is", () => {
  expect(remove(design, "f")).toBe(design);
  expect(move(design, "f", { room: null, index: 0 })).toBe(design);
});

test("blocks go into columns and out again", () => {
  const room = { columns: "c", column: 1 };
  const within = move(design, "t", { room, index: 0 });
  expect(order(within)).toBe("h c f");
  expect(placeOf(within, "t")).toEqual({ room, index: 0 });
  expect(order(move(within, "t", { room: null, index: 0 }))).toBe("t h c f");
});

test("columns hold no columns", () => {
  expect(move(design, "c", { room: { columns: "c", column: 0 }, index: 0 })).toBe(design);
  expect(mayHold(design, { type: "COLUMNS" }, { columns: "c", column: 0 })).toBe(false);
});

test("a copy has names of its own", () => {
  const copy = copyOf(columns as Block);
  expect(copy.id).not.toBe("c");
  expect(JSON.stringify(copy)).not.toContain('"c1"');
});

test("every place is there once", () => {
  const places = placesOf(design).map((place) => JSON.stringify(place));
  expect(places).toHaveLength(4 + 2 + 1);
  expect(new Set(places).size).toBe(places.length);
});

test("what is left out has its default", () => {
  const short = {
    blocks: [
      { type: "BUTTON", id: "b", label: null },
      { type: "FOOTER", id: "f" },
    ],
  };
  const full = complete(short as never);
  expect(full.blocks[0]).toMatchObject({ align: "CENTER", fullWidth: false, label: { runs: [] } });
  expect(complete(full)).toEqual(full);
});

test("colors that are hard to read are named", () => {
  const look = { ...design, style: { paper: "#ffffff", ink: "#cccccc", accent: "#ffee88" } };
  expect(contrastRemarks(styleOf(look))).toEqual([
    "Text is hard to read on this paper.",
    "Links and buttons hardly stand out from the paper.",
  ]);
  expect(contrastRemarks(styleOf(design, "#0b7285"))).toEqual([]);
});
