import { expect, it } from "vitest";
import {
  columnOf,
  newQuestion,
  signUpRules,
  toPreview,
  toValues,
  toWire,
} from "@/features/signUp/signUpForm";

it("names where an answer is kept after the question", () => {
  expect(columnOf({ ...newQuestion(), label: " Favorite dish? " })).toBe("favorite_dish");
  expect(columnOf({ ...newQuestion(), label: "Küche", column: "kitchen" })).toBe("kitchen");
});

it("leaves the address of a new page to the server", () => {
  expect(toWire({ ...toValues(), name: "Counter" }).slug).toBeUndefined();
});

it("previews only questions that are whole", () => {
  const values = {
    ...toValues(),
    questions: [
      newQuestion(),
      { ...newQuestion(), label: "Table", type: "choice" as const, choices: ["Inside"] },
      { ...newQuestion(), label: "Dish" },
    ],
  };
  expect(toPreview(values).questions?.map(({ label }) => label)).toEqual(["Dish"]);
  expect(toPreview(values).name).toBe("Preview");
});

it("asks for one address at least", () => {
  const neither = { ...toValues(), asksEmail: "no", asksPhone: "no" };
  expect(signUpRules.asksPhone("no", neither)).toContain("or both");
  expect(signUpRules.asksPhone("optional", { ...neither, asksPhone: "optional" })).toBeNull();
  expect(toPreview(neither).asksEmail).toBe("required");
});
