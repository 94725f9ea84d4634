import { expect, test } from "vitest";
import { circleIn, forbidden, importsOf, type Sources } from "@/test/imports";
import { CAMPAIGN_ROOMS, entersAnotherRoom, leavesItsFeature, looksUp } from "@/test/rooms";

const sources: Sources = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>("/src/**/*.{ts,tsx}", {
      query: "?raw",
      import: "default",
      eager: true,
    }),
  ).map(([path, text]) => [path.replace("/src/", ""), text]),
);
const imports = importsOf(sources);

test("there is something to hold", () => {
  expect(imports.get("App.tsx")).toContain("routes/router.tsx");
  expect(imports.get("features/redeem/camera/decoder.ts")).toEqual([
    "features/redeem/camera/decoderType.ts",
    "features/redeem/camera/zxingDecoder.ts",
  ]);
});

test("imports make no circle", () => {
  expect(circleIn(imports)).toBeNull();
});

test("features never import each other", () => {
  expect(forbidden(imports, leavesItsFeature)).toEqual([]);
});

test("shared code knows no feature", () => {
  expect(forbidden(imports, looksUp)).toEqual([]);
});

test("rooms are entered in one direction", () => {
  expect(forbidden(imports, entersAnotherRoom)).toEqual([]);
  const order = Object.keys(CAMPAIGN_ROOMS);
  for (const [room, used] of Object.entries(CAMPAIGN_ROOMS)) {
    expect(order.slice(0, order.indexOf(room))).toEqual(expect.arrayContaining(used));
  }
});

test("every room of campaigns is listed", () => {
  const rooms = Object.keys(sources).flatMap(
    (path) => /^features\/campaigns\/(\w+)\//.exec(path)?.[1] ?? [],
  );
  expect([...new Set(rooms)].sort()).toEqual(Object.keys(CAMPAIGN_ROOMS).sort());
});

const invented = importsOf({
  "features/campaigns/editor/A.tsx": 'import type { B } from "@/features/campaigns/list/B";',
  "features/campaigns/list/B.tsx": 'const A = lazy(() => import("@/features/campaigns/editor/A"));',
  "features/campaigns/api.ts": 'export { B } from "@/features/campaigns/list/B";',
  "features/redeem/C.tsx": 'import {\n  A,\n} from "@/features/campaigns/editor/A";',
  "lib/d.ts": 'import classes from "@/features/redeem/C.module.css";',
});

test("a wrong import is found, whatever its form", () => {
  expect(forbidden(invented, entersAnotherRoom)).toEqual([
    "features/campaigns/editor/A.tsx → features/campaigns/list/B.tsx",
    "features/campaigns/list/B.tsx → features/campaigns/editor/A.tsx",
    "features/campaigns/api.ts → features/campaigns/list/B.tsx",
  ]);
  expect(forbidden(invented, leavesItsFeature)).toEqual([
    "features/redeem/C.tsx → features/campaigns/editor/A.tsx",
  ]);
  expect(forbidden(invented, looksUp)).toEqual(["lib/d.ts → features/redeem/C.module.css"]);
  expect(circleIn(invented)).toEqual([
    "features/campaigns/editor/A.tsx",
    "features/campaigns/list/B.tsx",
    "features/campaigns/editor/A.tsx",
  ]);
});

test("names of cached answers stand in one file", () => {
  const writesNames = /queryKey:\s*\[/;
  const files = Object.keys(sources).filter((path) => writesNames.test(sources[path] ?? ""));
  expect(files).toEqual([]);
});
