import type { Plugin, Rolldown } from "vite";

const CATALOGS = ["base", "shared", "redeem", "signIn"].flatMap((part) =>
  ["en", "de"].map((it) => `/src/locales/${part}/${it}.po`),
);

/** The counter last: once it is kept, all that it needs is. */
const SHELL = [
  "/src/start.tsx",
  ...CATALOGS,
  "/src/components/Toasts.tsx",
  "/src/features/overview/OverviewPage.tsx",
  "/src/features/redeem/camera/zxingDecoder.ts",
  "/src/features/redeem/RedeemPage.tsx",
];

/** Writes shell.json: what the first screens need, for the service worker to fetch ahead and to keep. */
export function shellList(): Plugin {
  return {
    name: "shell-list",
    apply: "build",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((it) => it.type === "chunk");
      const holding = (end: string) =>
        chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(end)));
      const files = new Set<string>();
      const wanted = [...chunks.filter(({ isEntry }) => isEntry), ...SHELL.flatMap(holding)];
      for (const { fileName } of wanted) take(fileName, bundle, files, new Set());
      const source = JSON.stringify([...files].map((file) => `/${file}`));
      this.emitFile({ type: "asset", fileName: "shell.json", source });
    },
  };
}

/** A file after what it imports. */
function take(
  file: string,
  bundle: Rolldown.OutputBundle,
  files: Set<string>,
  onTheWay: Set<string>,
) {
  const chunk = bundle[file];
  if (files.has(file) || onTheWay.has(file) || chunk?.type !== "chunk") return;
  onTheWay.add(file);
  for (const imported of chunk.imports) take(imported, bundle, files, onTheWay);
  for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
  files.add(file);
}
