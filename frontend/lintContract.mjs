// npm run contract: looks through openapi.yaml by the rules of redocly.yaml. Warnings are findings too.
import { formatProblems, getTotals, lint, loadConfig } from "@redocly/openapi-core";

const config = await loadConfig({ configPath: "redocly.yaml" });
const problems = await lint({ ref: "../openapi.yaml", config });
const totals = getTotals(problems);
if (problems.length > 0) {
  formatProblems(problems, { totals, version: "", format: "codeframe", maxProblems: 200 });
  process.exitCode = 1;
}
