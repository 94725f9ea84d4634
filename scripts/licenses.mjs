// node scripts/licenses.mjs: writes docs/licenses.md, the license of every library that the program and the dashboard ship,
// indirect ones included. --check compares instead. Read from the poms that Maven fetched and from npm's lock file.
import fs from "node:fs";
import path from "node:path";

const root = new URL("..", import.meta.url).pathname;
const file = path.join(root, "docs/licenses.md");

// Maven's poms call one license many names
const names = [
  [/apache.*2|asl 2|^apache-2/i, "Apache-2.0"],
  [/^mit-0/i, "MIT-0"],
  [/^(the )?mit\b/i, "MIT"],
  [/bsd.?2|2.clause/i, "BSD-2-Clause"],
  [/bsd.?3|3.clause|bsd new|new bsd|^bsd license|modified bsd/i, "BSD-3-Clause"],
  [/^bsd/i, "BSD"],
  [/eclipse distribution|^edl/i, "BSD-3-Clause (EDL 1.0)"],
  [/eclipse public license.*1.0/i, "EPL-1.0"],
  [/eclipse public license.*2|epl.?2/i, "EPL-2.0"],
  [/classpath.exception|gpl.*classpath|gpl2 w\/ ?cpe|gpl-2.0-with/i, "GPL-2.0 with Classpath exception"],
  [/public domain|cc0/i, "CC0-1.0"],
  [/unicode/i, "Unicode-3.0"],
  [/mozilla|mpl/i, "MPL-2.0"],
  [/lgpl|lesser/i, "LGPL-2.1 or later"],
];
const short = (name) => names.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? name.trim().replace(/\s+/g, " ");

const inClasspath = fs.readFileSync(path.join(root, "bench/target/classpath"), "utf8").split(path.delimiter);
const repository = inClasspath.find((jar) => jar.includes("/com/fasterxml/jackson/")).split("/com/fasterxml/")[0];

function licensesOf(group, artifact, version) {
  const pom = path.join(repository, group.replaceAll(".", "/"), artifact, version, `${artifact}-${version}.pom`);
  if (!fs.existsSync(pom)) return ["unknown"];
  const text = fs.readFileSync(pom, "utf8").replace(/<!--[\s\S]*?-->/g, "");
  const own = [...text.matchAll(/<license>[\s\S]*?<name>([\s\S]*?)<\/name>/g)].map((match) => short(match[1]));
  if (own.length > 0) return [...new Set(own)];
  const parent = /<parent>([\s\S]*?)<\/parent>/.exec(text)?.[1];
  if (!parent) return ["unknown"];
  const of = (tag) => new RegExp(`<${tag}>\\s*(.*?)\\s*</${tag}>`).exec(parent)[1];
  return licensesOf(of("groupId"), of("artifactId"), of("version"));
}

const byLicense = { backend: new Map(), dashboard: new Map() };
function add(where, license, name) {
  const known = byLicense[where].get(license) ?? new Set();
  byLicense[where].set(license, known.add(name));
}
const shipped = fs.readFileSync(path.join(root, "backend/server/target/quarkus-app/quarkus-app-dependencies.txt"), "utf8");
for (const line of shipped.split("\n").filter(Boolean)) {
  const [group, artifact, , , version] = line.split(":");
  // programs for one kind of machine differ from machine to machine
  if (group === "dev.handbill" || /-(linux|osx|windows)-/.test(artifact)) continue;
  add("backend", licensesOf(group, artifact, version).join(" or "), `${group}:${artifact}`);
}
const lock = JSON.parse(fs.readFileSync(path.join(root, "frontend/package-lock.json"), "utf8"));
for (const [place, entry] of Object.entries(lock.packages)) {
  if (!place || entry.dev || entry.devOptional || (entry.optional && entry.os)) continue;
  add("dashboard", entry.license ?? "unknown", place.split("node_modules/").pop());
}

function table(where) {
  const rows = [...byLicense[where]].sort(([a], [b]) => (a < b ? -1 : 1));
  return rows
    .map(([license, libraries]) => `| ${license} | ${[...libraries].sort().map((name) => `\`${name}\``).join(", ")} |`)
    .join("\n");
}
const text = `# Licenses of all that is shipped

Made by \`node scripts/licenses.mjs\`, indirect dependencies included; \`make check\` compares. Why each direct one is there:
[dependencies.md](dependencies.md). "Or" is a choice that the library's authors leave us. A release has the same with versions as CycloneDX.

## Backend

| license | libraries |
|---|---|
${table("backend")}

## Dashboard

| license | libraries |
|---|---|
${table("dashboard")}
`;
if (process.argv.includes("--check")) {
  const unknown = [...byLicense.backend.get("unknown") ?? [], ...byLicense.dashboard.get("unknown") ?? []];
  if (unknown.length > 0) {
    console.error(`handbill: nobody says under which license these are: ${unknown.join(", ")}`);
    process.exit(1);
  }
  if (fs.readFileSync(file, "utf8") !== text) {
    console.error("handbill: docs/licenses.md is not what is shipped: run  node scripts/licenses.mjs  and commit the result");
    process.exit(1);
  }
} else {
  fs.writeFileSync(file, text);
}
