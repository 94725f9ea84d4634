/** A segment's one spelling: trimmed, lower case, single spaces. The server decides what is allowed. */
export function normalizeSegment(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}

const ALLOWED = /^[\p{L}\p{N} _-]{1,64}$/u;

export function segmentProblem(name: string): string | null {
  const tidy = normalizeSegment(name);
  if (tidy === "") return "Enter a name.";
  if (tidy.length > 64) return "Use at most 64 characters.";
  return ALLOWED.test(tidy) ? null : "Use letters, digits, spaces, - and _ only.";
}
