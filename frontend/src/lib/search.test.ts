import { expect, it } from "vitest";
import { localPath, oneOf, textParam } from "@/lib/search";

it("reads text parameters, numbers too, and drops the rest", () => {
  expect(textParam("vip")).toBe("vip");
  expect(textParam(2024)).toBe("2024");
  expect(textParam("")).toBeUndefined();
  expect(textParam(["vip"])).toBeUndefined();
  expect(oneOf("fax", ["email", "sms"])).toBeUndefined();
});

it.each(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
  "goes home rather than to %s after signing in",
  (from) => expect(localPath(from)).toBe("/"),
);

it("goes on to the page that was asked for", () => {
  expect(localPath("/customers?segment=vip")).toBe("/customers?segment=vip");
  expect(localPath(undefined)).toBe("/");
});
