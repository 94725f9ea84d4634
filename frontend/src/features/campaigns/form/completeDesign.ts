import type { components } from "@/api/generated/schema";
import type {
  Block,
  EmailDesign,
  Paragraph,
  RichLine,
  Run,
} from "@/features/campaigns/form/designTypes";

type Schemas = components["schemas"];

/** What a member that is left out stands for. */
const DEFAULTS: { [Type in Block["type"]]: object } = {
  HEADING: { level: 2, align: "LEFT" },
  TEXT: { align: "LEFT" },
  PICTURE: { width: 100, align: "CENTER" },
  BUTTON: { align: "CENTER", fullWidth: false },
  COUPON: { showQr: true, showCode: true, showValidity: true, showTerms: true },
  COLUMNS: { stackOnPhone: true },
  DIVIDER: { thickness: 1 },
  SPACE: { height: 24 },
  SOCIAL: { align: "CENTER" },
  ADDRESS: { mapLink: true, align: "CENTER" },
  FOOTER: { align: "CENTER" },
  HTML: {},
};

/** A design whose blocks have every member that may be left out, so that nobody else has to know what stands for it. */
export function complete(wire: Schemas["EmailDesign"]): EmailDesign {
  const { style, previewText, blocks } = bare(wire) as Partial<EmailDesign>;
  return {
    version: 1,
    style: style ?? {},
    previewText: lineFrom(previewText),
    blocks: (blocks ?? []).map(blockFrom),
  };
}

function blockFrom(block: Block): Block {
  const full = { ...DEFAULTS[block.type], ...block } as Block;
  switch (full.type) {
    case "HEADING":
      return { ...full, text: lineFrom(full.text) };
    case "BUTTON":
      return { ...full, label: lineFrom(full.label) };
    case "TEXT":
      return { ...full, paragraphs: full.paragraphs.map(paragraphFrom) };
    case "SOCIAL":
      return { ...full, links: full.links.map((link) => ({ ...link, url: link.url ?? "" })) };
    case "COLUMNS":
      return {
        ...full,
        columns: full.columns.map(({ blocks }) => ({ blocks: blocks.map(blockFrom) })),
      };
    default:
      return full;
  }
}

const lineFrom = (line?: RichLine): RichLine => ({ runs: (line?.runs ?? []).map(runFrom) });

const paragraphFrom = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  kind: paragraph.kind ?? "PARAGRAPH",
  runs: paragraph.runs.map(runFrom),
});

const runFrom = (run: Run): Run =>
  run.chip ? { ...run, chip: { ...run.chip, fallback: run.chip.fallback ?? "" } } : run;

/** Without members that are null, which say the same as none. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name, bare(member)]),
  );
}
