import { t } from "@lingui/core/macro";

/** A segment's one spelling: trimmed, lower case, single spaces. The server decides what is allowed. */
export function normalizeSegment(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}

const ALLOWED = /^[\p{L}\p{M}\p{N} _-]+$/u;

export function segmentProblem(name: string): string | null {
  const tidy = normalizeSegment(name);
  if (tidy === "") return t`Enter a name.`;
  if (tidy.length > 64) return t`Use at most 64 characters.`;
  if (tidy === "all") return t`“all” stands for every customer. Choose another name.`;
  return ALLOWED.test(tidy) ? null : t`Use letters, digits, spaces, - and _ only.`;
}
