import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { STARTERS } from "@/features/campaigns/starterWords";

const BACKEND = "../backend/server/src/main";

it("calls the server's templates as the server does", () => {
  const folder = `${BACKEND}/resources/starters`;
  const designs = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")));
  const inHtml = readFileSync(
    `${BACKEND}/java/dev/handbill/campaign/starter/StarterTemplates.java`,
    "utf8",
  ).matchAll(/new StarterTemplate\(\s*"(.+)",\s*"(.+)",\s*"(.+)"/g);
  const theirs = [
    ...designs.map(({ id, name, description }) => [id, { name, description }]),
    ...[...inHtml].map(([, id, name, description]) => [id, { name, description }]),
  ];

  expect(theirs).toHaveLength(15);
  expect(STARTERS).toEqual(Object.fromEntries(theirs));
});
