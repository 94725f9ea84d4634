import type { components } from "@/api/generated/schema";

/**
 * A design as the editor holds it: the API's types, in which every member that may be left out has what it stands for.
 * `completeDesign.ts` makes one out of an answer; what it is made of is sent back as it is.
 */
type Schemas = components["schemas"];

type Full<T, Members extends keyof T> = Omit<T, Members> & {
  [Member in Members]-?: NonNullable<T[Member]>;
};

export type DesignStyle = Schemas["DesignStyle"];
export type DesignFont = NonNullable<DesignStyle["font"]>;
export type Align = Schemas["Align"];
export type DesignLink = Schemas["DesignLink"];
export type LinkKind = DesignLink["kind"];

/** A value of the customer, and what stands in where it is missing or empty. */
export type Chip = Full<Schemas["Chip"], "fallback">;

/** Either text or a chip, in one look. */
export type Run = Omit<Schemas["TextRun"], "chip"> & { chip?: Chip };
export type RichLine = { runs: Run[] };
export type Paragraph = Full<Omit<Schemas["Paragraph"], "runs">, "kind"> & RichLine;
export type ParagraphKind = Paragraph["kind"];

export type SocialNetwork = Schemas["SocialLink"]["network"];

export type HeadingBlock = Full<Omit<Schemas["HeadingBlock"], "text">, "level" | "align"> & {
  text: RichLine;
};
export type TextBlock = Full<Omit<Schemas["TextBlock"], "paragraphs">, "align"> & {
  paragraphs: Paragraph[];
};
export type PictureBlock = Full<Schemas["PictureBlock"], "width" | "align">;
export type ButtonBlock = Full<Omit<Schemas["ButtonBlock"], "label">, "align" | "fullWidth"> & {
  label: RichLine;
};
export type CouponBlock = Full<
  Schemas["CouponBlock"],
  "showQr" | "showCode" | "showValidity" | "showTerms"
>;
export type ColumnsBlock = Full<Omit<Schemas["ColumnsBlock"], "columns">, "stackOnPhone"> & {
  columns: { blocks: Block[] }[];
};
export type DividerBlock = Full<Schemas["DividerBlock"], "thickness">;
export type SpaceBlock = Full<Schemas["SpaceBlock"], "height">;
export type SocialBlock = Full<Omit<Schemas["SocialBlock"], "links">, "align"> & {
  links: Full<Schemas["SocialLink"], "url">[];
};
export type AddressBlock = Full<Schemas["AddressBlock"], "mapLink" | "align">;
export type FooterBlock = Full<Schemas["FooterBlock"], "align">;
export type HtmlBlock = Schemas["HtmlBlock"];

export type Block =
  | HeadingBlock
  | TextBlock
  | PictureBlock
  | ButtonBlock
  | CouponBlock
  | ColumnsBlock
  | DividerBlock
  | SpaceBlock
  | SocialBlock
  | AddressBlock
  | FooterBlock
  | HtmlBlock;

export type BlockType = Block["type"];

/** A campaign's e-mail made of blocks. */
export type EmailDesign = {
  version: number;
  style: DesignStyle;
  previewText: RichLine;
  blocks: Block[];
};
