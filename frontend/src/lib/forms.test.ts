import { expect, it, vi } from "vitest";
import { ApiError } from "@/api/problem";
import { showProblem } from "@/lib/forms";

it("gives each field its complaint and keeps what no field can show", () => {
  const form = { setFieldError: vi.fn() };
  const error = new ApiError(422, {
    errors: [
      { pointer: "/segments/2", detail: "Not a name." },
      { pointer: "/secret", detail: "Not yours." },
    ],
  });
  expect(showProblem(form, error, ["segments"])).toBe("Not yours.");
  expect(form.setFieldError).toHaveBeenCalledWith("segments", "Not a name.");
});

it("tells the problem's own words when no field is named", () => {
  const error = new ApiError(409, {
    title: "Conflict",
    detail: "Another customer has this phone.",
  });
  expect(showProblem({ setFieldError: vi.fn() }, error, [])).toBe(
    "Another customer has this phone.",
  );
});
