import { t } from "@lingui/core/macro";
import type { SignUpPageView } from "@/api/types";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** A plain link that looks like a button: it needs no script, and sends nothing to us before it is pressed. */
export function snippetOf({ url, title }: Pick<SignUpPageView, "url" | "title">): string {
  const label = title || t`Sign up for news and offers`;
  return (
    `<a href="${escaped(url)}?from=website" style="display:inline-block;padding:12px 20px;` +
    `border-radius:8px;background:#1a1d21;color:#fff;text-decoration:none">${escaped(label)}</a>`
  );
}
