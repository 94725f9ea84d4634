import { t } from "@lingui/core/macro";

const SOURCES: Record<string, string> = {
  dashboard: t({ message: "dashboard", context: "source" }),
  api: t({ message: "api", context: "source" }),
  file: t({ message: "file", context: "source" }),
  "opt-out page": t({ message: "opt-out page", context: "source" }),
  "one-click unsubscribe": t({ message: "one-click unsubscribe", context: "source" }),
  "preference page": t({ message: "preference page", context: "source" }),
};

/** Where a yes or a no is on record from; a provider's name or the word of an SMS stays as it is. */
export function sourceName(source: string): string {
  const [, number] = source.match(/^import (\d+)$/) ?? [];
  if (number) return t({ message: `import ${number}`, context: "source" });
  const [, page] = source.match(/^sign-up page: (.+)$/) ?? [];
  if (page) return t({ message: `sign-up page: ${page}`, context: "source" });
  return SOURCES[source] ?? source;
}
