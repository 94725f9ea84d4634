import { expect, test } from "vitest";
import { csvOf } from "@/lib/csv";

test("cells are told apart, and none is a formula", () => {
  expect(csvOf([["a,b", 'say "hi"', -3], [], ["=1+1", "é"]])).toBe(
    '\ufeff"a,b","say ""hi""",-3\r\n\r\n\'=1+1,é\r\n',
  );
});
