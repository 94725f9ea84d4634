import { t } from "@lingui/core/macro";
import type { DesignFont, DesignStyle, EmailDesign } from "@/features/campaigns/form/designTypes";
import { contrast } from "@/lib/palette";

export type FullStyle = { [Field in keyof DesignStyle]-?: NonNullable<DesignStyle[Field]> };

const PLAIN: FullStyle = {
  background: "#f3f4f6",
  paper: "#ffffff",
  ink: "#1f2933",
  accent: "#0b7285",
  accentInk: "#ffffff",
  font: "SANS",
  width: 600,
  corners: 12,
  logo: true,
};

/** What mail programs have everywhere, as the server writes them too. */
export const FONTS: Record<DesignFont, { name: string; stack: string }> = {
  SANS: { name: t`Plain`, stack: "Arial, Helvetica, sans-serif" },
  SERIF: { name: t`Classic`, stack: "Georgia, 'Times New Roman', serif" },
  ROUNDED: { name: t`Friendly`, stack: "'Trebuchet MS', Verdana, sans-serif" },
  MONO: { name: t`Typewriter`, stack: "Menlo, Consolas, 'Courier New', monospace" },
};

export const WIDTH = { least: 480, most: 720 };
export const CORNERS = { least: 0, most: 24 };

/** The look of a design; what it leaves open is the business's, or plain. */
export function styleOf({ style }: EmailDesign, brandColor?: string): FullStyle {
  const set = Object.fromEntries(Object.entries(style).filter(([, value]) => value != null));
  const full = { ...PLAIN, ...(brandColor && { accent: brandColor }), ...set };
  return { ...full, accentInk: style.accentInk ?? readableOn(full.accent) };
}

const DARK = "#1a1d21";

const readableOn = (ground: string) =>
  contrast(ground, "#ffffff") >= contrast(ground, DARK) ? "#ffffff" : DARK;

/** WCAG AA for text; what is larger may do with less, but nobody measures their headings. */
const ENOUGH = 4.5;

/** What is hard to read with these colors, in words. */
export function contrastRemarks({ paper, ink, accent, accentInk }: FullStyle): string[] {
  return [
    contrast(paper, ink) < ENOUGH && t`Text is hard to read on this paper.`,
    contrast(accent, accentInk) < ENOUGH && t`The words on buttons are hard to read.`,
    contrast(paper, accent) < 3 && t`Links and buttons hardly stand out from the paper.`,
  ].filter((remark): remark is string => remark !== false);
}
