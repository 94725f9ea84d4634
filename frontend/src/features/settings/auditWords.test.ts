import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from "@/features/settings/auditWords";

const BACKEND = "../backend/server/src/main/java/dev/handbill";

/** What calls of the log are given: an action, or one of two, and the kind of thing. */
const LOGGED =
  /audit\.record\(\s*(?:[\w.]+(?:\(\))?,\s*)?(?:[\w.()]+ == null \? )?(?:"([a-z.-]+)"(?: : "([a-z-]+)")?,\s*)?(?:"([a-z -]+)"|SUBJECT),/g;

/** Actions that reach the log by a method of the class. */
const HANDED_ON = /(?<![.\w])(?:record|newCodes|lockedOut)\((?:[\w.()]+, )?"([a-z-]+)"/g;

it("has words for what the server logs", () => {
  const sources = readdirSync(BACKEND, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".java"))
    .map((file) => readFileSync(`${BACKEND}/${file}`, "utf8"))
    .filter((source) => source.includes("AuditLog"));
  const logged = sources.flatMap((source) => [...source.matchAll(LOGGED)]);
  const handedOn = sources.flatMap((source) => [...source.matchAll(HANDED_ON)]);
  expect(logged.length).toBeGreaterThan(80);
  expect(handedOn.length).toBeGreaterThan(6);

  const actions = [
    ...logged.flatMap(([, one, other]) => [one, other]),
    ...handedOn.map(([, it]) => it),
  ];
  expect(actions.filter((code) => code && !AUDIT_ACTIONS[code])).toEqual([]);
  expect(logged.filter(([, , , subject]) => subject && !AUDIT_SUBJECTS[subject])).toEqual([]);
});
