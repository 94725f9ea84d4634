import { posix } from "node:path";

/** Source files by their path below src, with their text. */
export type Sources = Record<string, string>;

const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g;

/** What each file imports of ours: types, styles and what is loaded late count too. */
export function importsOf(sources: Sources): Map<string, string[]> {
  const known = Object.keys(sources);
  return new Map(
    known.map((file) => {
      const names = [...(sources[file] ?? "").matchAll(IMPORTED)].map((match) => match[1] ?? "");
      const paths = names.flatMap((name) => pathOf(name, file));
      return [file, paths.map((path) => fileAt(path, known) ?? path)];
    }),
  );
}

function pathOf(name: string, importer: string): string[] {
  if (name.startsWith("@/")) return [name.slice(2)];
  return name.startsWith(".") ? [posix.join(posix.dirname(importer), name)] : [];
}

const fileAt = (path: string, known: string[]) =>
  known.find((file) => file === path || file === `${path}.ts` || file === `${path}.tsx`);

/** The first circle that is found, as the files on its way; null where there is none. */
export function circleIn(imports: Map<string, string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, way: string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    const circle = (imports.get(file) ?? []).reduce<string[] | null>(
      (found, next) => found ?? visit(next, [...way, file]),
      null,
    );
    done.add(file);
    return circle;
  };
  return [...imports.keys()].reduce<string[] | null>(
    (found, file) => found ?? visit(file, []),
    null,
  );
}

/** The imports that a rule forbids, as "importer → imported". */
export function forbidden(
  imports: Map<string, string[]>,
  isForbidden: (importer: string, imported: string) => boolean,
): string[] {
  return [...imports].flatMap(([importer, files]) =>
    files.filter((file) => isForbidden(importer, file)).map((file) => `${importer} → ${file}`),
  );
}
