import { cloneElement, createElement, Fragment, type ReactElement, type ReactNode } from "react";
import { say } from "@/lib/i18n";

type Elements = Record<string, ReactElement<{ children?: ReactNode }>>;

type TransProps = {
  id: string;
  message?: string;
  values?: Record<string, unknown>;
  components?: Elements;
};

/** `<0>…</0>`, or `<0/>` for what has nothing in it. */
const TAG = /<(\w+)>(.*?)<\/\1>|<(\w+)\/>/s;

/**
 * What the macro of this name becomes: words with elements among them, in the language of this page.
 *
 * @public
 */
export function Trans({ id, message, values = {}, components = {} }: TransProps) {
  // Values that are elements themselves stand among the words as elements do.
  const elements: Elements = { ...components };
  const texts = Object.entries(values).map(([name, value]) => {
    if (typeof value !== "object" || value === null) return [name, value];
    elements[`v${name}`] = createElement(Fragment, null, value as ReactNode);
    return [name, `<v${name}/>`];
  });
  return withElements(say({ id, message, values: Object.fromEntries(texts) }), elements);
}

function withElements(text: string, elements: Elements): ReactNode {
  const nodes: ReactNode[] = [];
  let rest = text;
  for (let match = TAG.exec(rest); match; match = TAG.exec(rest)) {
    const [whole, around, inside, alone = ""] = match;
    const element = elements[around ?? alone];
    nodes.push(rest.slice(0, match.index));
    const key = nodes.length;
    if (!element) nodes.push(inside);
    else if (around)
      nodes.push(cloneElement(element, { key }, withElements(inside ?? "", elements)));
    else nodes.push(cloneElement(element, { key }));
    rest = rest.slice(match.index + whole.length);
  }
  return nodes.length === 0 ? text : [...nodes, rest];
}
