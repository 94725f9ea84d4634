/** The fields of formatted text, and with them TipTap: one chunk, which comes after the page is painted. */
export { RichLineField } from "@/features/campaigns/editor/design/text/RichLineField";
export { RichTextField } from "@/features/campaigns/editor/design/text/RichTextField";
