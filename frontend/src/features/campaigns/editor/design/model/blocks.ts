import { t } from "@lingui/core/macro";
import type { FirstWords } from "@/features/campaigns/editor/design/model/firstWords";
import type {
  Block,
  BlockType,
  EmailDesign,
  RichLine,
  SocialNetwork,
} from "@/features/campaigns/form/designTypes";

export const BLOCK_NAMES: Record<BlockType, string> = {
  HEADING: t`Heading`,
  TEXT: t`Text`,
  PICTURE: t`Picture`,
  BUTTON: t`Button`,
  COUPON: t`Coupon`,
  COLUMNS: t`Columns`,
  DIVIDER: t({ context: "divider", message: "Line" }),
  SPACE: t`Space`,
  SOCIAL: t`Social links`,
  ADDRESS: t`Address`,
  FOOTER: t`Footer`,
  HTML: t`HTML code`,
};

/** What each is for, as the menu says it, in the order of the menu. */
export const ADDABLE: { type: BlockType; use: string }[] = [
  { type: "HEADING", use: t`A line that catches the eye` },
  { type: "TEXT", use: t`Sentences and lists` },
  { type: "PICTURE", use: t`From your library or your device` },
  { type: "BUTTON", use: t`Leads to a page or the coupon` },
  { type: "COUPON", use: t`Offer, QR code and end date` },
  { type: "COLUMNS", use: t`Two or three side by side` },
  { type: "DIVIDER", use: t`Parts one topic from the next` },
  { type: "SPACE", use: t`Room to breathe` },
  { type: "SOCIAL", use: t`Instagram, Google, and others` },
  { type: "ADDRESS", use: t`Where you are, with a map` },
  { type: "HTML", use: t`For those who write code` },
];

export const NETWORK_NAMES: Record<SocialNetwork, string> = {
  FACEBOOK: "Facebook",
  INSTAGRAM: "Instagram",
  TIKTOK: "TikTok",
  X: "X",
  YOUTUBE: "YouTube",
  LINKEDIN: "LinkedIn",
  WHATSAPP: "WhatsApp",
  GOOGLE: "Google",
  TRIPADVISOR: "Tripadvisor",
  WEBSITE: t`Website`,
};

/** Not a UUID: `crypto.randomUUID` is missing where the dashboard is opened without TLS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const lineOfText = (text: string): RichLine => ({ runs: text ? [{ text }] : [] });

/** A fresh block that looks like something at once. */
export function newBlock(type: BlockType, words: FirstWords): Block {
  const id = newId();
  switch (type) {
    case "HEADING":
      return { type, id, text: lineOfText(words.heading), level: 2, align: "LEFT" };
    case "TEXT":
      return { type, id, align: "LEFT", paragraphs: [paragraph(words.text)] };
    case "PICTURE":
      return { type, id, pictureUrl: "", alt: "", width: 100, align: "CENTER" };
    case "BUTTON":
      return {
        type,
        id,
        label: lineOfText(words.button),
        link: { kind: "COUPON" },
        align: "CENTER",
        fullWidth: false,
      };
    case "COUPON":
      return { type, id, showQr: true, showCode: true, showValidity: true, showTerms: true };
    case "COLUMNS":
      return { type, id, columns: [{ blocks: [] }, { blocks: [] }], stackOnPhone: true };
    case "DIVIDER":
      return { type, id, thickness: 1 };
    case "SPACE":
      return { type, id, height: 24 };
    case "SOCIAL":
      return { type, id, links: [{ network: "INSTAGRAM", url: "" }], align: "CENTER" };
    case "ADDRESS":
      return { type, id, mapLink: true, align: "CENTER" };
    case "FOOTER":
      return { type, id, align: "CENTER" };
    case "HTML":
      return { type, id, html: `<p>${words.code}</p>` };
  }
}

const paragraph = (text: string) => ({ kind: "PARAGRAPH" as const, runs: [{ text }] });

/** A page to begin with: a heading, a sentence, the coupon and the footer. */
export function newDesign(words: FirstWords): EmailDesign {
  const heading = newBlock("HEADING", words);
  const text = newBlock("TEXT", words);
  return {
    version: 1,
    style: {},
    previewText: { runs: [] },
    blocks: [
      {
        ...heading,
        text: {
          runs: [
            { text: `${words.hello} ` },
            { chip: { value: "first_name", fallback: words.guest } },
            { text: "," },
          ],
        },
        level: 1,
      } as Block,
      { ...text, paragraphs: [paragraph(words.opening)] } as Block,
      newBlock("COUPON", words),
      newBlock("FOOTER", words),
    ],
  };
}

/** The words of a block, to tell it from others of its kind. */
export function wordsOf(block: Block): string {
  switch (block.type) {
    case "HEADING":
      return plainText(block.text);
    case "TEXT":
      return block.paragraphs.map(plainText).join(" ");
    case "BUTTON":
      return plainText(block.label);
    case "PICTURE":
      return block.alt;
    default:
      return "";
  }
}

/** A block's name for people who do not see it: "Heading: Hello First name". */
export function labelOf(block: Block): string {
  const words = wordsOf(block).trim();
  const short = words.length > 60 ? `${words.slice(0, 57)}…` : words;
  return short ? `${BLOCK_NAMES[block.type]}: ${short}` : BLOCK_NAMES[block.type];
}

export const plainText = ({ runs }: RichLine): string =>
  runs.map(({ text, chip }) => (chip ? chip.fallback || "…" : (text ?? ""))).join("");

/** What stands in a design, for whoever compares two. */
export const wordsOfDesign = ({ blocks }: EmailDesign): string => blocks.map(labelOf).join(", ");
