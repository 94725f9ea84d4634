/** The parts of the dashboard that have a catalog each: what the first script says, what all pages share, and each feature. */
export const PARTS = [
  "base",
  "shared",
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

/** Parts that show what the server says, other than why it refused. */
export const WITH_SENTENCES: readonly Part[] = ["campaigns", "imports", "settings"];

/** What says something in the first script: its words are there before anything is shown. */
const FIRST = [
  "api/",
  "routes/",
  "components/ErrorState.tsx",
  "components/NotFound.tsx",
  "components/PageLoading.tsx",
  "components/RouteError.tsx",
  "components/shell/AccountButton.tsx",
  "components/shell/Brand.tsx",
  "components/shell/Navigation.tsx",
  "components/shell/Shell.tsx",
  "features/overview/ActiveCampaigns.tsx",
  "features/overview/Brought.tsx",
  "features/overview/DayBars.tsx",
  "features/overview/OverviewPage.tsx",
  "features/overview/Trend.tsx",
  "lib/campaigns.ts",
  "lib/format.ts",
  "lib/theme.ts",
];

/** Folders and files whose words are in a part's catalog; what `base` has, `shared` has not. */
export function foldersOf(part: Part): string[] {
  const below = (paths: string[]) => paths.map((path) => `src/${path}`);
  if (part === "base") return below(FIRST);
  if (part === "shared") return below(["components/", "features/overview/", "lib/"]);
  return below(part === "signIn" ? ["signIn/", "api/problem.ts"] : [`features/${part}/`]);
}

export const partOf = (file: string): Part | undefined =>
  PARTS.find((part) => foldersOf(part).some((folder) => file.startsWith(folder)));

/** What a page needs by its address, to be asked for with the dashboard itself. */
export function partAt(pathname: string): Part | undefined {
  const [, first = ""] = pathname.split("/");
  if (first === "sign-up-pages") return "signUp";
  if (["profile", "setup", "unlock", "invite", "forgot", "reset"].includes(first)) return "auth";
  return PARTS.find((part) => part === first);
}
