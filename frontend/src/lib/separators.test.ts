import { expect, test } from "vitest";
import { separatorsOf } from "@/lib/separators";

test("fields write thousands as the language does", () => {
  expect(separatorsOf("en-GB")).toEqual({ thousandSeparator: ",", decimalSeparator: "." });
  expect(separatorsOf("de")).toEqual({ thousandSeparator: ".", decimalSeparator: "," });
});
