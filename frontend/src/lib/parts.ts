/** The parts of the dashboard that have a catalog each: what all pages share, and each feature. */
export const PARTS = [
  "base",
  "auth",
  "campaigns",
  "customers",
  "imports",
  "outbox",
  "palette",
  "redeem",
  "segments",
  "settings",
  "signIn",
  "signUp",
] as const;

export type Part = (typeof PARTS)[number];

const BASE = ["api", "components", "features/overview", "lib", "routes"];

/** Folders whose words are in a part's catalog. */
export const foldersOf = (part: Part): string[] => {
  if (part === "base") return BASE.map((folder) => `src/${folder}/`);
  return part === "signIn" ? ["src/signIn/", "src/api/problem.ts"] : [`src/features/${part}/`];
};

/** What a page needs by its address, to be asked for with the dashboard itself. */
export function partAt(pathname: string): Part | undefined {
  const [, first = ""] = pathname.split("/");
  if (first === "sign-up-pages") return "signUp";
  if (["profile", "setup", "unlock", "invite", "forgot", "reset"].includes(first)) return "auth";
  return PARTS.find((part) => part === first);
}
