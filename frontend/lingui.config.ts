import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";
import { foldersOf, PARTS } from "./src/lib/parts.ts";

/** Words of the dashboard: a catalog for each part of it, as its pages load them. */
export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "de"],
  catalogs: PARTS.map((part) => ({
    path: `src/locales/${part}/{locale}`,
    include: foldersOf(part),
    exclude: ["**/*.test.*", "**/generated/**", ...(part === "shared" ? foldersOf("base") : [])],
  })),
  // Without lines of the sources: each edit of a file would change its catalog.
  format: formatter({ lineNumbers: false }),
  orderBy: "message",
  // Small ones of our own, without a provider around each part of the screen.
  runtimeConfigModule: { i18n: ["@/lib/i18n", "i18n"], Trans: ["@/lib/Trans", "Trans"] },
});
