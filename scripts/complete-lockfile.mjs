// node scripts/complete-lockfile.mjs: adds to frontend/package-lock.json the programs for other systems that npm left out.
// A registry that mirrors only some systems' builds makes npm write a lock file without the others,
// which `npm ci` then refuses. Run it after every `npm install` that changed the lock file.
import fs from "node:fs";

const file = new URL("../frontend/package-lock.json", import.meta.url);
const lock = JSON.parse(fs.readFileSync(file, "utf8"));
const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"];

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] || lock.packages[`${path}/${place}`] || !/^\d/.test(version)) continue;
    const words = name.split(/[/.-]/);
    const os = words.filter((word) => systems.includes(word));
    const cpu = words.filter((word) => processors.includes(word));
    if (os.length !== 1 || cpu.length !== 1) continue;
    const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : ["glibc"];
    lock.packages[place] = {
      version,
      cpu,
      ...(entry.dev && { dev: true }),
      ...(os[0] === "linux" && /gnu|musl/.test(name) && { libc }),
      optional: true,
      os,
    };
    added++;
  }
}
if (added > 0) {
  const inOrder = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(inOrder);
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`${added} packages for other systems added`);
