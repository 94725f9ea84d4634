import { expect, test } from "vitest";
import { meet } from "@/lib/conflict";

const BEFORE = { name: "Sole", places: ["Court"], zone: "UTC" };

test("what is only theirs comes in", () => {
  const met = meet(BEFORE, { ...BEFORE, name: "Luna" }, { ...BEFORE, places: ["Court", "Hill"] });
  expect(met).toEqual({ taken: ["places"], disputed: [] });
});

test("what both changed is disputed, unless they agree", () => {
  const mine = { ...BEFORE, name: "Luna", zone: "Europe/Rome" };
  const theirs = { ...BEFORE, name: "Mare", zone: "Europe/Rome" };
  expect(meet(BEFORE, mine, theirs)).toEqual({ taken: [], disputed: ["name"] });
});
