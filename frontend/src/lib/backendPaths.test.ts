import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (file: string, list: RegExp) =>
  (readFileSync(file, "utf8").match(list)?.[1] ?? "").match(/[a-z]+/g)?.sort();

const inProduction = read("nginx.conf.template", /location ~ \^\/\(([a-z|]+)\)/);

it("asks the backend for the same addresses on a laptop and in production", () => {
  expect(inProduction).toContain("docs");
  expect(read("vite.config.ts", /(\["\/api".*?\])/)).toEqual(inProduction);
});

it("keeps nothing of what the backend answers", () => {
  const passed = read("public/sw.js", /\^\\\/\(([a-z|]+)\)/)?.filter((path) => path !== "q");

  expect(passed).toEqual(inProduction);
});
