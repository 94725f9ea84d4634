/** Reads one search parameter as text; anything else, or nothing, is undefined and leaves the URL. */
export function textParam(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

/** A path of this dashboard to go on to; an address elsewhere, put into the URL by somebody, is not followed. */
export function localPath(from = "/"): string {
  const leavesThisSite = !from.startsWith("/") || from.startsWith("//") || from.startsWith("/\\");
  return leavesThisSite ? "/" : from;
}

export function numberParam(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
