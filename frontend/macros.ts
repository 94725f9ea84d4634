import { transformAsync } from "@babel/core";
import macro from "@lingui/babel-plugin-lingui-macro";
import type { Plugin } from "vite";

/** Turns words in the sources (t`…`, <Trans>…) into calls that look them up; a build leaves only their ids. */
export function macros(): Plugin {
  return {
    name: "macros",
    enforce: "pre",
    transform: {
      filter: { id: /\.tsx?$/, code: /@lingui\/(core|react)\/macro/ },
      async handler(code, id) {
        const syntax = id.endsWith("x") ? ["typescript", "jsx"] : ["typescript"];
        const result = await transformAsync(code, {
          filename: id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: syntax as ("typescript" | "jsx")[] },
          plugins: [macro],
        });
        return result?.code ? { code: result.code, map: result.map } : undefined;
      },
    },
  };
}
