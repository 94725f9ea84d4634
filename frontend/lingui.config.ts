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
    exclude: ["**/*.test.*", "**/test/**", "**/generated/**"],
  })),
  // Without lines of the sources: each edit of a file would change its catalog.
  format: formatter({ lineNumbers: false }),
  orderBy: "message",
  // Knows what is active without a provider around each part of the screen.
  runtimeConfigModule: { Trans: ["@/lib/Trans", "Trans"] },
});
