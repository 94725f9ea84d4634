import { Mark, mergeAttributes } from "@tiptap/core";
import type { DesignLink } from "@/features/campaigns/form/designTypes";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    designLink: {
      setDesignLink: (link: DesignLink) => ReturnType;
      unsetDesignLink: () => ReturnType;
    };
  }
}

/** Where some words lead: not only pages, but also the customer's coupon or their preferences. */
export const LinkMark = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({
    kind: { default: "WEB" },
    url: { default: null },
    address: { default: null },
  }),
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (element) => linkOfHref(element.getAttribute("href") ?? "") },
  ],
  // No address of its own: while it is written nobody should leave the page by it.
  renderHTML: ({ HTMLAttributes: { kind, url, address, ...rest } }) => [
    "a",
    mergeAttributes(rest, { "data-kind": kind, title: url ?? address ?? kind }),
    0,
  ],
  addCommands() {
    return {
      setDesignLink:
        (link) =>
        ({ chain }) =>
          chain()
            .extendMarkRange(this.name)
            .setMark(this.name, { url: null, address: null, ...link })
            .run(),
      unsetDesignLink:
        () =>
        ({ chain }) =>
          chain().extendMarkRange(this.name).unsetMark(this.name).run(),
    };
  },
});

/** The link behind pasted words; false for what no e-mail may hold. */
export function linkOfHref(href: string): DesignLink | false {
  if (/^https?:\/\//i.test(href)) return { kind: "WEB", url: href };
  const other = /^(mailto|tel):([^?]+)/i.exec(href);
  if (!other?.[2]) return false;
  return {
    kind: other[1]?.toLowerCase() === "mailto" ? "MAIL" : "PHONE",
    address: decodeURIComponent(other[2]),
  };
}
