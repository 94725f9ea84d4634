import { expect, test } from "vitest";
import { foldersOf, PARTS, type Part, partAt, partOf, WITH_SENTENCES } from "@/lib/parts";
import { importsOf, type Sources } from "@/test/imports";

const sources: Sources = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(["/src/**/*.{ts,tsx}", "!/src/**/*.test.*", "!/src/test/**"], {
      query: "?raw",
      import: "default",
      eager: true,
    }),
  ).map(([path, text]) => [path.replace("/src/", ""), text]),
);

const MACRO = /from "@lingui\/(core|react)\/macro"/;
const LATE = /(?:withWords\(\s*"(\w+)",\s*)?\(?\(?\)? ?(?:=>)?\s*import\(\s*"@\/([^"]+)"/g;

/** Imports of code, at once. */
const NOW = /^import (?!type)(?:[^;]*? from )?"@\/([^"]+)"/gm;

const isIn = (file: string, part: Part) =>
  foldersOf(part).some((folder) => `src/${file}`.startsWith(folder));

/** Parts whose words are not there when a file's code is. */
function unknownWords(texts: Sources): string[] {
  return Object.entries(texts).flatMap(([file, text]) =>
    [...text.matchAll(LATE)].flatMap(([, loaded, path = ""]) => {
      const part = PARTS.find(
        (it) => it !== "base" && it !== "shared" && `${path}/`.startsWith(`features/${it}/`),
      );
      return !part || loaded === part || isIn(file, part)
        ? []
        : [`${file}: ${path} without its words`];
    }),
  );
}

test("words come before the code that says them", () => {
  expect(unknownWords(sources)).toEqual([]);
});

test("code without its words is found", () => {
  const bare = { "routes/a.tsx": 'f(() => import("@/features/redeem/RedeemPage"))' };
  expect(unknownWords(bare)).toHaveLength(1);
  const other = {
    "routes/a.tsx": 'f(withWords("auth", () => import("@/features/redeem/RedeemPage")))',
  };
  expect(unknownWords(other)).toHaveLength(1);
  const own = {
    "routes/a.tsx": 'f(withWords("redeem", () => import("@/features/redeem/RedeemPage")))',
  };
  expect(unknownWords(own)).toEqual([]);
});

test("each file that speaks belongs to a catalog", () => {
  const lost = Object.keys(sources).filter(
    (file) => MACRO.test(sources[file] ?? "") && !PARTS.some((part) => isIn(file, part)),
  );
  expect(lost).toEqual([]);
});

test("no feature says words of another one's", () => {
  const features = PARTS.filter((part) => !["base", "shared", "signIn"].includes(part));
  const wrong = [...importsOf(sources)].flatMap(([file, imported]) => {
    const part = features.find((it) => isIn(file, it));
    return imported
      .filter((path) => part && MACRO.test(sources[path] ?? ""))
      .filter((path) => !["base", "shared", part].includes(partOf(`src/${path}`)))
      .map((path) => `${file} → ${path}`);
  });
  expect(wrong).toEqual([]);
});

test("whatever shows the server's sentences comes after them", () => {
  const features = PARTS.filter((part) => !["base", "shared", "signIn"].includes(part));
  const shows = Object.keys(sources).filter((file) => /\bsaid\(/.test(sources[file] ?? ""));
  const parts = features.filter((part) => shows.some((file) => isIn(file, part)));
  expect(parts).toEqual(WITH_SENTENCES);
});

test("the first script says what is in its own catalog", () => {
  const first = new Set<string>();
  const take = (file: string) => {
    if (first.has(file) || sources[file] === undefined) return;
    first.add(file);
    for (const [, path] of sources[file].matchAll(NOW)) {
      for (const end of ["", ".ts", ".tsx"]) take(`${path}${end}`);
    }
  };
  take("start.tsx");
  take("features/overview/OverviewPage.tsx");
  expect(first.size).toBeGreaterThan(50);
  const other = [...first].filter((file) => MACRO.test(sources[file] ?? "") && !isIn(file, "base"));
  expect(other).toEqual([]);
});

test("an address tells its part", () => {
  expect(partAt("/campaigns/7/edit")).toBe("campaigns");
  expect(partAt("/sign-up-pages")).toBe("signUp");
  expect(partAt("/profile")).toBe("auth");
  expect(partAt("/")).toBeUndefined();
});
