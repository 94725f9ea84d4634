/**
 * The rooms of the campaigns feature, and below each the rooms it may use. What lies directly in
 * features/campaigns serves all of them and knows none.
 */
export const CAMPAIGN_ROOMS: Record<string, string[]> = {
  audience: [],
  calendar: [],
  compare: [],
  form: [],
  preview: [],
  redemptions: [],
  results: ["redemptions"],
  review: ["audience", "form", "preview"],
  editor: ["audience", "form", "preview", "review"],
  detail: ["audience", "form", "preview", "redemptions", "results"],
  list: ["detail"],
};

const SHARED = ["components", "lib", "api"];

const featureOf = (file: string) => /^features\/(\w+)\//.exec(file)?.[1];

export function leavesItsFeature(importer: string, imported: string): boolean {
  const feature = featureOf(importer);
  if (!feature) return false;
  return imported.startsWith("routes/") || (featureOf(imported) ?? feature) !== feature;
}

export function looksUp(importer: string, imported: string): boolean {
  const [top = ""] = importer.split("/");
  return SHARED.includes(top) && /^(features|routes)\//.test(imported);
}

const roomOf = (file: string) => /^features\/campaigns\/(\w+)\//.exec(file)?.[1];

export function entersAnotherRoom(importer: string, imported: string): boolean {
  if (!importer.startsWith("features/campaigns/")) return false;
  const [from, to] = [roomOf(importer), roomOf(imported)];
  if (to === undefined || from === to) return false;
  return !from || !CAMPAIGN_ROOMS[from]?.includes(to);
}
