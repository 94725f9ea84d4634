import { describe, expect, it } from "vitest";
import { brandShades, contrast } from "@/lib/palette";

describe.each(["#0b7285", "#ffd43b", "#c92a2a", "#000000", "#ffffff", "#2f9e44", "#7048e8"])(
  "the shades of %s",
  (brand) => {
    const shades = brandShades(brand);

    it("carry white text on the filled shade", () => {
      expect(contrast(shades[7], "#ffffff")).toBeGreaterThan(4.5);
    });

    it("read as text on a dark ground", () => {
      expect(contrast(shades[3], "#1b1f22")).toBeGreaterThan(4.5);
    });

    it("get darker step by step", () => {
      const onWhite = shades.map((shade) => contrast(shade, "#ffffff"));
      expect(onWhite).toEqual([...onWhite].sort((a, b) => a - b));
    });
  },
);
