import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { pageHeaders } from "./pageHeaders";

it("sends the dashboard with the same headers on a laptop and in production", () => {
  const nginx = readFileSync("nginx.conf.template", "utf8");

  for (const [name, value] of Object.entries(pageHeaders)) {
    const written = value.includes(" ") ? `"${value}"` : value;
    expect(nginx).toContain(`add_header ${name} ${written} always;`);
  }
});
