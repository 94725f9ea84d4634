import { expect, test } from "vitest";
import { sizeWithin } from "@/features/campaigns/editor/design/pictures/shrinkPicture";

test("a wide picture becomes as wide as an e-mail", () => {
  expect(sizeWithin(4_800, 3_600, 1_200)).toEqual({ width: 1_200, height: 900 });
});

test("a small picture is never made larger", () => {
  expect(sizeWithin(300, 200, 1_200)).toEqual({ width: 300, height: 200 });
});

test("a thin picture keeps a pixel", () => {
  expect(sizeWithin(10_000, 2, 1_200)).toEqual({ width: 1_200, height: 1 });
});
