import type { Plugin, Rolldown } from "vite";

const SHELL = [
  "/src/start.tsx",
  "/src/features/overview/OverviewPage.tsx",
  "/src/features/redeem/RedeemPage.tsx",
  ...["base", "shared", "redeem", "signIn"].flatMap((part) =>
    ["en", "de"].map((it) => `/src/locales/${part}/${it}.po`),
  ),
  "/src/features/redeem/camera/zxingDecoder.ts",
];

/** Writes shell.json: what the first screens need, for the service worker to fetch ahead and to keep. */
export function shellList(): Plugin {
  return {
    name: "shell-list",
    apply: "build",
    generateBundle(_, bundle) {
      const files = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === "chunk" && isWanted(chunk)) take(chunk.fileName, bundle, files);
      }
      const source = JSON.stringify([...files].map((file) => `/${file}`));
      this.emitFile({ type: "asset", fileName: "shell.json", source });
    },
  };
}

const isWanted = ({ isEntry, moduleIds }: Rolldown.OutputChunk) =>
  isEntry || moduleIds.some((id) => SHELL.some((end) => id.endsWith(end)));

function take(file: string, bundle: Rolldown.OutputBundle, files: Set<string>) {
  if (files.has(file)) return;
  files.add(file);
  const chunk = bundle[file];
  if (chunk?.type !== "chunk") return;
  for (const imported of chunk.imports) take(imported, bundle, files);
  for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
}
